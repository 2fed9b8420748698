"""The public log of changes: before, after and why, chosen by what was done and to what."""

import re

import pytest

from tests.edits import edited
from tests.factories import EntryFactory, OrganizationFactory, UserFactory
from timeline.editorial import correct, publish, retract
from timeline.models import TimelineEntry


@pytest.fixture
def letter(put_in_print) -> TimelineEntry:
    """Corrected once, and beside it an entry that was taken back."""
    letter = EntryFactory(title="A letter to the port", date="2018-05", roles={"lookout": "target"})
    wrong = EntryFactory(title="What never happened")
    put_in_print(letter, wrong)
    correct(edited(letter, date="2018-06-21"), by=UserFactory(), note="The letter bears a day.")
    retract(wrong, by=UserFactory(), note="The source took it back.")
    return letter


def titles(html: str) -> list[str]:
    return re.findall(r"<h3><a[^>]*>(.*?)</a>", html)


def test_it_says_what_was_before_what_is_now_and_why(letter, read):
    html = read("/changes/")

    assert titles(html) == [
        "What never happened",
        "A letter to the port",
        "What never happened",
        "A letter to the port",
    ]
    retracted, corrected, first = (part for part in html.split('<li id="s')[1:4])
    assert "<b>Retracted</b>, entry" in retracted and "The source took it back." in retracted
    assert "<dl" not in retracted
    assert "<dt>Date</dt> <dd><del>May 2018 (2018-05)</del> <ins>21 June 2018 (2018-06-21)</ins>" in corrected
    assert "The letter bears a day." in corrected
    assert "first edition" in first and "<dl" not in first
    assert "<del>May 2018 (2018-05)</del>" in read("/entries/E1/history/")


def test_sources_and_subjects_are_listed_when_they_are_chosen_or_changed(letter, read):
    assert "/organizations/lookout/" not in read("/changes/")

    assert titles(read("/changes/?action=published&record_kind=organization")) == ["Lookout"]
    correct(edited(OrganizationFactory(slug="lookout"), name="Lookout Ltd"), by=UserFactory(), note="Its full name.")

    html = read("/changes/")
    assert titles(html)[0] == "Lookout Ltd"
    assert "<dt>Name</dt> <dd>Lookout <ins>Ltd</ins>" in html
    assert "<b>Refreshed</b>" not in html
    assert titles(read("/changes/?action=refreshed")) == ["A letter to the port"]
    assert titles(read("/changes/?action=retracted&action=merged")) == ["What never happened"]


def test_it_goes_on_and_back_by_pages(letter, read, monkeypatch):
    monkeypatch.setattr("timeline.web.views.changes.LENGTH", 3)
    first = read("/changes/")

    on = re.search(r'rel="next" href="([^"]*)"', first)[1]
    second = read(f"/changes/{on}")

    assert len(titles(first)) == 3 and titles(second) == ["A letter to the port"]
    back = re.search(r'rel="prev" href="([^"]*)"', second)[1]
    assert titles(read(f"/changes/{back}")) == titles(first)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("action=eaten", "“eaten” is not a value of action. Allowed: published, corrected, refreshed"),
        ("record_kind=ship", "“ship” is not a value of record_kind. Allowed: entry, article"),
        ("kind=protest", "There is no parameter “kind” here. Allowed: action, record_kind, cursor"),
        ("cursor=x", "This cursor was not made here"),
    ],
)
def test_what_it_cant_be_asked_it_explains(get, record, query, said):
    answer = get(f"/changes/?{query}")

    assert answer.status_code == 400
    text = re.sub(r"<[^>]*>", " ", answer.content.decode()).replace("&#x27;", "'")
    assert said in " ".join(text.split())


def test_an_empty_record_has_no_changes_and_says_so(record, read):
    assert "Nothing is in print yet." in read("/changes/")
    assert "Nothing in print was changed in this way." in read("/changes/?action=merged")


def test_what_was_published_anew_by_an_editor_shows_what_it_changed(put_in_print, read):
    entry = EntryFactory(title="One", summary="It said so.")
    put_in_print(entry)
    publish(edited(entry, summary="It said so twice."), by=UserFactory())

    assert "<dt>Summary</dt> <dd>It said <del>so.</del> <ins>so twice.</ins>" in read("/changes/")
