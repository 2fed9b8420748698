"""`updated_since`: what was printed since a client last looked, for whatever reason."""

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import quote

import pytest

from tests.edits import edited
from tests.factories import EntryFactory, OrganizationFactory, UserFactory
from timeline.editorial import correct, publish, retract
from timeline.printed.models import Edition

ACTS = ("printed", "printed_too", "corrected", "retracted", "refreshed")
SINCE = {
    "printed": ["E4", "E3", "E2", "E1"],
    "printed_too": ["E4", "E2", "E1"],
    "corrected": ["E2", "E1"],
    "retracted": ["E1"],
    "refreshed": ["E1"],
    "after_all": [],
}
"""The entries that were updated since each act or later, the latest first; E5 is no longer in print."""


@pytest.fixture
def moments(record: str) -> dict[str, datetime]:
    """When each act was done, as the editions tell."""
    editor, harbour = UserFactory(), OrganizationFactory(slug="harbour")
    entries = [EntryFactory(pk=n, roles={"harbour": "actor"} if n == 1 else {}) for n in range(1, 6)]
    first, second, third, fourth, fifth = entries
    acts: tuple[Callable[[], object], ...] = (
        lambda: [publish(entry, by=editor) for entry in (first, second, third)],
        lambda: [publish(entry, by=editor) for entry in (fourth, fifth)],
        lambda: correct(edited(second, title="Anew"), by=editor, note="Its title."),
        lambda: retract(fifth, by=editor, note="It was another firm."),
        lambda: correct(edited(harbour, name="The Harbour"), by=editor, note="Its name."),
    )
    found = {}
    for name, act in zip(ACTS, acts, strict=True):
        before = Edition.press.clock()
        act()
        found[name] = Edition.press.filter(sequence__gt=before).earliest("sequence").published_at
    return found | {"after_all": Edition.press.latest("sequence").published_at + timedelta(microseconds=1)}


def asked_since(get, moment: str, others: str = "") -> list[str]:
    return [row["id"] for row in get(f"entries/?updated_since={moment}{others}").json()["results"]]


def test_what_was_printed_since_a_moment_is_listed(get, moments):
    given = {name: moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ") for name, moment in moments.items()}

    assert {name: asked_since(get, moment) for name, moment in given.items()} == SINCE


def test_a_day_begins_at_midnight_and_a_plus_may_arrive_as_a_space(get, moments):
    day = moments["printed"].date()

    assert asked_since(get, day.isoformat()) == SINCE["printed"]
    assert asked_since(get, (day + timedelta(days=2)).isoformat()) == []
    for zone in ("+00:00", "%2B00:00", "%2000:00"):
        assert asked_since(get, f"{moments['corrected']:%Y-%m-%dT%H:%M:%S.%f}{zone}") == SINCE["corrected"]


@pytest.mark.parametrize("ordering", ["date", "-date", "updated", "-updated"])
def test_it_goes_with_other_filters_and_page_by_page(get, moments, ordering):
    since, met = quote(moments["printed_too"].isoformat()), []
    url = f"entries/?updated_since={since}&ordering={ordering}&kind=statement&limit=1&after=2018-01-01"
    while url:
        page = get(url).json()
        met += [row["id"] for row in page["results"]]
        url = page["next"] and page["next"].partition("/api/v1/")[2]

    whole = [row["id"] for row in get(f"entries/?ordering={ordering}").json()["results"]]
    assert met == [one for one in whole if one in SINCE["printed_too"]]


@pytest.mark.parametrize("text", ["yesterday", "2018-02-30", "2018-06-22T14:30:00", "0001-01-01T00:00:00+10:00", "17"])
def test_what_is_no_moment_is_refused_in_a_sentence(get, text):
    answer = get(f"entries/?updated_since={quote(text)}")

    assert answer.status_code == 400
    assert answer.json()["parameter"] == "updated_since"
    assert "2018-06-22T14:30:00Z" in answer.json()["detail"]


def test_it_is_known_of_the_record_as_it_stands_only(get, moments):
    answer = get("entries/?updated_since=2018-06-22&as_of=1")

    assert (answer.status_code, answer.json()["parameter"]) == (400, "updated_since")
