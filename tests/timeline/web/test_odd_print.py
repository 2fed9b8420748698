"""What was printed before texts were cleaned is shown without harm, and not printed anew for it."""

import json
from xml.etree import ElementTree

import pytest
from django.test import Client

from tests.edits import edited
from tests.factories import EntryFactory, StoryFactory, UserFactory
from timeline.editorial import correct
from timeline.printed.models import Edition, Fragment, PublicRecord
from timeline.text import CLOSED_BY

ODD = "Let\x0bter \x01\x7f\x85\ufffe \u202eturned"
RLO = "\u202e"


@pytest.fixture
def odd(put_in_print) -> str:
    """An entry and its story as the first form could print them."""
    entry = EntryFactory(title="PLAIN", summary="PLAIN", stories=[StoryFactory(slug="s", title="PLAIN", lead="PLAIN")])
    put_in_print(entry)
    for record in PublicRecord.press.all():
        document = json.loads(json.dumps(record.document).replace("PLAIN", json.dumps(ODD)[1:-1]))
        for citation in document.get("citations", []):
            citation["url"] = citation["archive_url"] = "javascript:alert(1)"
        title = ODD if record.title == "PLAIN" else record.title
        PublicRecord.press.filter(pk=record.pk).update(document=document, title=title)
    for fragment in Fragment.press.all():
        html = fragment.html.replace("PLAIN", ODD).replace("https://courier.example", "javascript:alert(1)//")
        Fragment.press.filter(pk=fragment.pk).update(html=html)
    latest = Edition.press.order_by("sequence").last()
    Edition.press.create(
        sequence=latest.sequence + 1, record_id="E1", kind="entry", number=2, action="corrected", note=ODD, by="editor",
        published_at=latest.published_at, content=latest.content, document=latest.document,
    )  # fmt: skip
    return "/entries/E1/plain/"


def balanced(html: str) -> bool:
    return sum(html.count(c) for c in CLOSED_BY) == html.count("\u202c") + html.count("\u2069")


def test_pages_show_it_without_its_odd_characters(odd, get):
    for path in ("/", "/stories/", "/stories/s/", "/entries/", odd, "/entries/E1/history/", "/entries/?story=s"):
        html = get(path).content.decode()

        assert "ter " in html, path
        assert not set(html) & set("\x0b\x01\x7f\x85\ufffe"), path
        assert RLO not in html and balanced(html), path
        assert "javascript:" not in html, path


def test_feeds_are_whole(odd, get):
    for path in ("/feeds/entries.atom", "/stories/s/entries.atom", "/feeds/entries.atom?story=s"):
        answer = get(path)

        assert answer.status_code == 200
        assert "ter" in "".join(ElementTree.fromstring(answer.content).itertext())
        assert RLO not in answer.content.decode()


def test_the_api_stays_valid(odd):
    for path in ("entries/", "entries/E1/", "stories/s/", "changes/", "entries/E1/editions/"):
        answer = Client().get(f"/api/v1/{path}")

        assert answer.status_code == 200
        assert json.loads(answer.content)


def test_nothing_is_printed_anew_for_it(odd, get):
    clock = Edition.press.clock()

    get(odd)

    assert Edition.press.clock() == clock
    assert PublicRecord.press.get(pk="E1").title == ODD


def test_a_title_that_turns_is_set_apart_from_the_words_around_it(put_in_print, get):
    put_in_print(EntryFactory(title="Letter \u202ednes\u202c delivered"), EntryFactory(title="رسالة العمال"))

    html, feed = get("/entries/").content.decode(), get("/feeds/entries.atom").content.decode()

    assert "<bdi>Letter \u202ednes\u202c delivered</bdi>" in html
    assert "<bdi>رسالة العمال</bdi>" in html
    assert balanced(html)
    assert "\u2068رسالة العمال\u2069 (" in feed


def test_a_summary_that_is_cut_is_balanced_where_it_is_cut(put_in_print, get):
    put_in_print(EntryFactory(title="Cut", summary="word " * 38 + "\u202e" + "turned " * 20 + "\u202c"))

    html = get("/entries/E1/cut/").content.decode()
    description = html[html.index('name="description"') :].partition(">")[0]

    assert balanced(description)


def test_a_note_is_cleaned(put_in_print, get):

    entry = EntryFactory(title="Cut")
    put_in_print(entry)
    correct(edited(entry, title="Another cut"), by=UserFactory(), note="It was\x0bwrong\x00.")

    assert Edition.press.of("E1").first().note == "It was\nwrong."
    assert get("/feeds/entries.atom").status_code == 200
