"""The list of entries takes the API's filters by the same names, and its pages turn by cursor."""

import re

import pytest

from tests.factories import EntryFactory


def listed(html: str) -> list[str]:
    return re.findall(r'<li class="e r\d+" id="(E\d+)">', html)


def test_the_newest_come_first(harbour, read):
    assert listed(read("/entries/")) == ["E4", "E3", "E2", "E1"]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("kind=protest", ["E4", "E1"]),
        ("kind=protest&kind=contract", ["E4", "E3", "E1"]),
        ("story=harbour&ordering=date", ["E1", "E2", "E4"]),
        ("organization=lookout", ["E4", "E2", "E1"]),
        ("product=gaze", ["E1"]),
        ("contract=port-cameras", ["E3"]),
        ("action_type=open_letter", ["E4", "E1"]),
        ("after=2018-05-20&before=2018-05-20", ["E1"]),
        ("before=2018-12-31", ["E3", "E2", "E1"]),
        ("after=2019-01-01", ["E4"]),
        ("kind=&action_type=&after=&before=&ordering=-date", ["E4", "E3", "E2", "E1"]),
        ("ordering=updated", ["E2", "E3", "E4", "E1"]),
    ],
)
def test_filters_narrow_it(harbour, read, query, ids):
    assert sorted(listed(read(f"/entries/?{query}"))) == sorted(ids)


def test_the_order_asked_for_is_kept(harbour, read):
    assert listed(read("/entries/?ordering=date")) == ["E1", "E2", "E3", "E4"]


def test_oldest_first_draws_the_silences_and_a_chosen_kind_does_not(harbour, read):
    assert "between 9 and 10 months" in read("/entries/?ordering=date")
    for path in ("/entries/?ordering=date&kind=protest", "/entries/"):
        html = read(path)
        assert 'class="gap' not in html
        assert "Empty stretches are not drawn in this list" in html
    assert "Empty stretches are not drawn" not in read("/entries/?ordering=date")


def test_the_form_shows_what_was_chosen(harbour, read):
    html = read("/entries/?kind=protest&organization=lookout&after=2018-01-01&ordering=date&claim_state=unverified")

    assert 'value="protest" checked' in html
    assert 'value="contract" checked' not in html
    assert "Organization: <b>Lookout</b>" in html
    assert 'name="organization" value="lookout" checked' in html
    assert 'name="after" min="0001-01-01" max="9999-12-31" value="2018-01-01"' in html
    assert '<option value="date" selected>' in html
    assert 'name="claim_state" value="unverified" checked' in html
    assert "2 entries in this record fit" in html


def test_a_subject_can_be_left_out_again(harbour, read):
    html = read("/entries/?kind=protest&organization=lookout")

    assert 'href="/entries/?kind=protest">leave out' in html


def test_a_list_that_fits_nothing_says_so(harbour, read):
    html = read("/entries/?kind=policy")

    assert "No entry on record fits this." in html
    assert '<a href="/entries/">Show all entries</a>' in html


def test_an_empty_record_says_so(read):
    assert "No entry is in print yet." in read("/entries/")


def turn(html: str, way: str) -> str | None:
    found = re.search(rf'<a rel="{way}" href="([^"]+)">', html)
    return found.group(1).replace("&amp;", "&") if found else None


def test_pages_turn_in_both_directions(put_in_print, read):
    put_in_print(*(EntryFactory(date=f"2018-06-{day:02d}") for day in range(1, 8)))
    first = read("/entries/?limit=3")
    second = read(f"/entries/{turn(first, 'next')}")
    third = read(f"/entries/{turn(second, 'next')}")

    assert [listed(page) for page in (first, second, third)] == [["E7", "E6", "E5"], ["E4", "E3", "E2"], ["E1"]]
    assert turn(first, "prev") is None
    assert turn(third, "next") is None
    assert listed(read(f"/entries/{turn(third, 'prev')}")) == ["E4", "E3", "E2"]
    assert "Older entries" in first
