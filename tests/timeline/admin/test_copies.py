"""Articles that tell one report, on the desk: shown together, agreed to, parted and put together again."""

import pytest
from django.http import HttpResponse
from django.test import Client
from lxml.html import fromstring

from tests.factories import UserFactory
from tests.timeline.admin.pages import text
from tests.timeline.ingest.pages import cast
from tests.timeline.ingest.test_groups import taken
from timeline.editorial import agree
from timeline.models import ArticleGroup

pytestmark = pytest.mark.usefixtures("record")


def test_the_inbox_names_the_copies_beside_the_suggestion(desk: Client):
    cast()
    for outlet in ("The Courier", "Hill Gazette"):
        taken(outlet)

    page = text(desk.get("/admin/inbox/"))

    assert "Told by others too, counted as one report" in page
    assert page.count("Paragraph") == 1


def test_the_articles_page_shows_its_copies_and_takes_an_editors_word(desk: Client):
    first, copy = taken("The Courier"), taken("Hill Gazette")
    page = f"/admin/timeline/article/{first.pk}/"

    shown = text(desk.get(f"{page}change/"))
    assert f"{copy.record_id} {copy}" in shown and "Hill Gazette" in shown
    assert "They count as one report" in text(said(desk, page, "agree"))
    assert "owner agreed on" in text(desk.get(f"{page}change/"))
    assert "It stands alone" in text(said(desk, page, "part"))
    assert "An editor said that it is no copy" in text(desk.get(f"{page}change/"))
    assert "grouped with its copies again" in text(said(desk, page, "rejoin"))


@pytest.mark.parametrize("verb", ["agree", "part"])
def test_a_copy_that_joined_after_the_page_was_opened_is_shown_first(desk: Client, verb: str):
    first, copy = taken("The Courier"), taken("Hill Gazette")
    page = f"/admin/timeline/article/{first.pk}/"
    opened = desk.get(f"{page}change/")
    late = taken("Quay Post")

    told = text(said(desk, page, verb, opened))

    seen = f"You saw: {copy.record_id}. Now it is: {copy.record_id}, {late.record_id}."
    assert seen in told and ArticleGroup.objects.get().agreed_at is None
    assert ArticleGroup.objects.get().articles.count() == 3
    said(desk, page, verb)
    assert ArticleGroup.objects.get().articles.count() == (3 if verb == "agree" else 2)


def test_no_copy_takes_back_no_agreement_that_was_not_seen(desk: Client):
    first, copy = taken("The Courier"), taken("Hill Gazette")
    page = f"/admin/timeline/article/{first.pk}/"
    opened = desk.get(f"{page}change/")
    agree(copy, by=UserFactory())

    told = text(said(desk, page, "part", opened))

    assert f"Now it is: {copy.record_id}, agreed to." in told
    assert ArticleGroup.objects.get().articles.count() == 2


def said(desk: Client, page: str, verb: str, opened: HttpResponse | None = None) -> HttpResponse:
    """What follows the click on a button of the article's page."""
    html = fromstring((opened or desk.get(f"{page}change/")).content.decode())
    (seen,) = html.xpath("//section[@class='copies']//input[@name='seen']/@value")
    return desk.post(f"{page}{verb}/", {"seen": seen}, follow=True)
