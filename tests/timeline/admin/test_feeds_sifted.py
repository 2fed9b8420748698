"""A feed's score for the inbox, what would stand there by it, and what came of all that the feed announced."""

import pytest
from django.test import Client
from lxml import html

from tests.factories import CitationFactory, UserFactory
from tests.timeline.admin.pages import filled, text
from tests.timeline.admin.suggestions import suggest
from tests.timeline.ingest.sifting import brought, feed
from timeline.editorial import put_aside
from timeline.models import Intake
from timeline.models.sifted import to_read


def test_a_feed_says_what_it_brought_and_what_would_stand_in_the_inbox_by_which_score(desk: Client):
    by = feed(0.5)
    relevant, refused, cited, _below, _lower = (brought(by, score) for score in (0.9, 0.8, 0.7, 0.4, 0.25))
    proposing = brought(by, 0.1)
    suggest(proposing)
    put_aside(refused, by=UserFactory(), verdict="not_relevant")
    CitationFactory(article=cited)
    held = {"url": "https://courier.example/x", "title": "Cup final", "item_key": "x", "skipped_reason": "not_relevant"}
    Intake.objects.create(feed=by, **held)

    page = desk.get(f"/admin/timeline/feed/{by.pk}/change/")

    told = text(page)
    assert "Of its last 7 items 4 would stand in the inbox by the score 0.5." in told
    assert "In 1 an event was found" in told
    steps = html.fromstring(page.content).xpath("//ol[@class='steps']/li/b/text()")
    assert steps == ["6", "6", "5", "5", "4", "4", "4", "3", "2"]
    counted = html.fromstring(page.content).xpath("//ul[@class='plain came']/li/b/text()")
    assert counted == ["7", "1", "6", "4", "1", "1"]
    assert relevant in to_read()


@pytest.mark.parametrize(("typed", "told"), [("1.5", "A score lies between 0 and 1."), ("", "This field is required")])
def test_its_score_is_set_and_lies_between_0_and_1(desk: Client, typed: str, told: str):
    by = feed(0.5)
    article = brought(by, 0.3)
    address = f"/admin/timeline/feed/{by.pk}/change/"
    assert 'value="0.5"' in desk.get(address).content.decode() and article not in to_read()

    assert told in text(desk.post(address, filled(desk, address) | {"threshold": typed}))
    desk.post(address, filled(desk, address) | {"threshold": "0.3"})

    by.refresh_from_db()
    assert by.threshold == 0.3 and article in to_read()


def test_what_is_not_relevant_is_listed_and_found_by_the_words_of_its_text(desk: Client):
    below = brought(feed(), 0.1, title="A flower show", text="Dahlias won, and a scanner was at the gate.")
    brought(feed(), 0.9, title="Riders march")
    gone = brought(feed(), 0.1, title="Cup final", text="", text_sha256="a" * 64)

    listed = text(desk.get("/admin/timeline/article/?sifted=not_relevant"))
    assert "A flower show" in listed and "Riders march" not in listed
    assert "Cup final" in text(desk.get("/admin/timeline/article/?sifted=gone"))
    assert "Riders march" in text(desk.get("/admin/timeline/article/?sifted=to_read"))
    assert "A flower show" in text(desk.get("/admin/timeline/article/?q=scanner+dahlias"))
    assert "A flower show" not in text(desk.get("/admin/timeline/article/?q=scanner+tulips"))
    assert "A flower show" in text(desk.get("/admin/timeline/article/?q=flower"))
    picker = "/admin/autocomplete/?app_label=timeline&model_name=citation&field_name=article&term="
    found = [desk.get(picker + term).json()["results"] for term in ("flower", "scanner")]
    assert ([row["id"] for row in found[0]], found[1]) == ([str(below.pk)], [])
    assert "0.10 of 1." in text(desk.get(f"/admin/timeline/article/{below.pk}/change/"))
    assert "its text is kept no more" in text(desk.get(f"/admin/timeline/article/{gone.pk}/change/"))
