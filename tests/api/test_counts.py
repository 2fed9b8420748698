"""How many entries there are, under the same filters as the list."""

import pytest

from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, ProtestFactory
from timeline.printed import counts


@pytest.fixture
def three_entries(put_in_print) -> None:
    letter = ProtestFactory(date="2018-05")
    DemandFactory(of=OrganizationFactory(), made_in=[letter])
    put_in_print(letter, EntryFactory(date="2018-06-22"), ProtestFactory(date="2016-01-01"))


def test_the_whole_record_is_counted_by_what_is_asked_for(get, three_entries):
    told = get("counts/?by=year,kind").json()

    assert told["count"] == sum(told["by"]["year"].values()) == sum(told["by"]["kind"].values()) == 3
    assert (told["more"], told["exact"]) == (False, True)
    assert list(told["by"]) == ["year", "kind"]
    assert set(get("counts/").json()["by"]) == {"year", "kind", "organization"}


def test_filters_narrow_the_counts_as_they_do_the_list(get, three_entries, monkeypatch):
    for query in ("kind=protest", "kind=protest&kind=contract&after=2018-01-01", "as_of=1", "before=1990-01-01"):
        listed = get(f"entries/?{query}").json()["results"]
        told = get(f"counts/?by=kind&{query}").json()
        assert (told["count"], told["exact"]) == (len(listed), True), query
        assert sum(told["by"]["kind"].values()) == len(listed)

    monkeypatch.setattr(counts, "EXACT", 1)
    told = get("counts/?by=kind&after=1990-01-01").json()
    assert (told["count"], told["more"], told["exact"]) == (1, True, False)


@pytest.mark.parametrize(
    ("path", "number"),
    [
        *[("entries/?limit=1", 3), ("entries/?limit=1&kind=protest", 2), ("entries/?after=2018-06-01", 1)],
        *[("entries/?known_by=2018-06-22", 3), ("entries/?as_of=1", 0), ("entries/?before=1990-01-01", 0)],
        *[("organizations/?limit=1", 1), ("stories/", 0), ("demands/", 1), ("demands/?response=met", 0)],
        *[("demands/?known_by=2018-06-22", 1), ("demands/?known_by=2018-06-22&response=met", 0)],
    ],
)
def test_lists_say_how_many_there_are_in_all_where_that_is_asked(get, three_entries, path, number, monkeypatch):
    plain, counted = get(path).json(), get(f"{path}{'&' if '?' in path else '?'}count=1").json()

    assert (counted["count"], counted["more"]) == (number, False)
    assert plain["results"] == counted["results"] and plain.keys() == {"next", "previous", "results"}
    if counted["next"]:
        assert "count=1" in counted["next"] and get(counted["next"].partition("/api/v1/")[2]).status_code == 200

    monkeypatch.setattr(counts, "EXACT", 1)
    more = get(f"{path}{'&' if '?' in path else '?'}count=1").json()
    assert more["count"] == number or more["more"] is True, "“1,000+” above what is counted"


@pytest.mark.parametrize("query", ["by=colour", "by=year,,kind", "by=", "limit=3", "ordering=date"])
def test_what_it_does_not_count_by_is_refused(get, three_entries, query):
    assert get(f"counts/?{query}").status_code == 400
