"""Articles that tell one report, on the desk: shown together, agreed to, parted and put together again."""

import pytest
from django.test import Client

from tests.timeline.admin.pages import text
from tests.timeline.ingest.pages import cast
from tests.timeline.ingest.test_groups import taken

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
    assert "They count as one report" in text(desk.post(f"{page}agree/", follow=True))
    assert "owner agreed on" in text(desk.get(f"{page}change/"))
    assert "It stands alone" in text(desk.post(f"{page}part/", follow=True))
    assert "An editor said that it is no copy" in text(desk.get(f"{page}change/"))
    assert "grouped with its copies again" in text(desk.post(f"{page}rejoin/", follow=True))
