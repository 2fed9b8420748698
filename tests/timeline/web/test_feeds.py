"""Atom: what was printed last comes first, with the evidence in words."""

import re
import xml.etree.ElementTree as ElementTree
from datetime import datetime

import pytest
from django.utils.html import strip_tags

from tests.edits import edited
from tests.factories import EntryFactory, UserFactory
from timeline.editorial import correct
from timeline.printed.models import Edition

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def feed(get):
    return lambda path: ElementTree.fromstring(get(path).content)


def titles(feed) -> list[str]:
    return [title.text for title in feed.findall("a:entry/a:title", ATOM)]


def times(feed) -> list[str]:
    return [when.text for when in feed.findall("a:entry/a:updated", ATOM)]


def test_what_an_editor_printed_last_comes_first_and_a_refresh_moves_nothing(harbour, feed):
    before, updated = titles(feed("/feeds/entries.atom")), times(feed("/feeds/entries.atom"))
    harbour["answer"].title = "Lookout refuses"
    harbour["answer"].save()
    correct(harbour["answer"], by=UserFactory(), note="It is a refusal.")

    found = titles(feed("/feeds/entries.atom"))

    others = [title for title in before if not title.startswith("Lookout")]
    assert found == ["Lookout refuses (21 June 2018)", *others], "the letter follows the answer's new title in place"
    assert times(feed("/feeds/entries.atom"))[1:] == [updated[before.index(title)] for title in others]


def test_an_entry_keeps_its_id_whatever_its_title(harbour, feed):
    entry = feed("/feeds/entries.atom").find("a:entry", ATOM)

    assert entry.find("a:id", ATOM).text == "http://127.0.0.1:8000/entries/E4/"
    assert entry.find("a:link", ATOM).get("href") == "http://127.0.0.1:8000/entries/E4/dockers-call-again/"
    assert "known by" in entry.find("a:summary", ATOM).text
    assert "Say who watches. Unanswered." in entry.find("a:summary", ATOM).text
    assert entry.find("a:updated", ATOM).text is not None


def test_no_space_stands_before_a_full_stop_in_a_summary(harbour, feed):
    summary = strip_tags(feed("/feeds/entries.atom").find("a:entry/a:summary", ATOM).text)

    assert "known by" in summary
    assert re.findall(r"\s[.,;:]", summary) == []


def test_a_story_and_an_organization_have_feeds_of_their_own(harbour, feed):
    assert len(titles(feed("/stories/harbour/entries.atom"))) == 3
    assert len(titles(feed("/organizations/lookout/entries.atom"))) == 3
    assert feed("/stories/harbour/entries.atom").find("a:title", ATOM).text == "The harbour cameras · Throughline"


def test_an_empty_record_has_a_valid_feed(record, feed):
    empty = feed("/feeds/entries.atom")

    assert empty.find("a:title", ATOM).text == "All entries · Throughline"
    assert empty.findtext("a:updated", "", ATOM).startswith("1970-01-01")


def test_a_feed_without_entries_is_as_old_as_the_record(harbour, feed):
    updated = datetime.fromisoformat(feed("/feeds/entries.atom?kind=policy").findtext("a:updated", "", ATOM))

    assert updated == Edition.press.latest("sequence").published_at


def test_a_feed_is_served_as_one(harbour, get):
    assert get("/feeds/entries.atom")["Content-Type"] == "application/atom+xml; charset=utf-8"


def test_a_note_of_correction_reaches_the_feed(put_in_print, feed):
    entry = EntryFactory()
    put_in_print(entry)
    correct(edited(entry, date="2018-06-20"), by=UserFactory(), note="The day was wrong.")

    assert "Corrected: The day was wrong." in feed("/feeds/entries.atom").find("a:entry/a:summary", ATOM).text


@pytest.mark.parametrize(
    ("path", "found", "title"),
    [
        ("/feeds/entries.atom?kind=contract", ["The port lets"], "All entries (kind: contract)"),
        (
            "/feeds/entries.atom?kind=protest&kind=contract&after=2018-06-22",
            ["Dockers call again", "The port lets"],
            "All entries (kind: protest or contract; from 22 June 2018)",
        ),
        (
            "/feeds/entries.atom?contract=port-cameras",
            ["The port lets"],
            "All entries (contract: Cameras for the port)",
        ),
        ("/feeds/entries.atom?product=gaze", ["Dockers write"], "All entries (product: Gaze)"),
        ("/feeds/entries.atom?kind=policy", [], "All entries (kind: policy)"),
        (
            "/stories/harbour/entries.atom?organization=lookout&action_type=open_letter&before=2018-12-31",
            ["Dockers write"],
            "The harbour cameras (form of protest: open letter; organization: Lookout; to 31 December 2018)",
        ),
        (
            "/organizations/lookout/entries.atom?story=harbour&kind=statement&claim_state=unverified",
            ["Lookout says no"],
            "Lookout (story: The harbour cameras; kind: statement; state of the claim: unverified)",
        ),
    ],
)
def test_a_feed_takes_the_filters_of_the_list_and_says_so_in_its_title(harbour, feed, path, found, title):
    narrowed = feed(path)

    assert [given.startswith(begins) for given, begins in zip(titles(narrowed), found, strict=True)] == [True] * len(
        found
    )
    assert narrowed.find("a:title", ATOM).text == f"{title} · Throughline"


def test_a_narrowed_feed_is_another_feed_and_leads_to_the_same_part_of_its_page(harbour, feed):
    narrowed = feed("/stories/harbour/entries.atom?after=2018-06-01&kind=protest")

    links = {link.get("rel"): link.get("href") for link in narrowed.findall("a:link", ATOM)}
    page = "http://127.0.0.1:8000/stories/harbour/"
    assert links == {
        "self": f"{page}entries.atom?kind=protest&after=2018-06-01",
        "alternate": f"{page}?kind=protest&after=2018-06-01",
    }
    assert narrowed.find("a:id", ATOM).text == links["self"]
