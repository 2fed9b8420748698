"""What the visual timeline draws: every entry once under the list's filters, or how many a month."""

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.api.bulk import print_copies
from tests.factories import (
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    ProtestFactory,
    StoryFactory,
    UserFactory,
)
from timeline.editorial import retract
from timeline.models import Response, TimelineEntry
from timeline.printed import marked
from timeline.printed.models import Mark


@pytest.fixture
def two_entries(put_in_print) -> list[str]:
    story = StoryFactory(slug="rekognition", title="Rekognition")
    letter = ProtestFactory(date="2018-05", title="A letter", roles={"amazon": "target"}, stories=[story])
    answer = EntryFactory(date="2018-06-21", title="An answer", roles={"amazon": "respondent"})
    LinkFactory(earlier=letter, later=answer)
    return put_in_print(letter, answer)


def rows(answer) -> list[dict]:
    assert answer.status_code == 200, answer.content
    found = answer.json()
    return [dict(zip(found["columns"], row, strict=True)) for row in found["entries"]]


def test_each_entry_comes_once_in_the_order_of_time_and_names_are_told_once(get, two_entries):
    answer = get("timeline/")

    assert [(row["id"], row["title"], row["links"]) for row in rows(answer)] == [
        ("E1", "A letter", []),
        ("E2", "An answer", [["prompted", "E1"]]),
    ]
    assert (answer.json()["total"], answer.json()["months"]) == (2, None)
    assert answer.json()["names"] == {
        "organization": {"amazon": "Amazon"},
        "story": {"rekognition": "Rekognition"},
        "contract": {},
    }


def test_it_takes_the_filters_of_the_list_but_no_order_and_no_page(get, two_entries):
    assert [row["id"] for row in rows(get("timeline/?kind=protest&organization=amazon&after=2018-05-02"))] == ["E1"]
    assert rows(get("timeline/?after=2019-01-01")) == []
    for refused in ("ordering=date", "limit=5", "cursor=x", "kind=party", "story=none"):
        assert get(f"timeline/?{refused}").status_code == 400, refused


def test_it_is_drawn_as_it_stood(get, two_entries, put_in_print):
    before = Mark.press.latest("from_sequence").from_sequence
    put_in_print(EntryFactory(date="2018-06-22", roles={"google": "actor"}))
    retract(TimelineEntry.objects.get(title="An answer"), by=UserFactory(), note="In error.")

    assert [row["id"] for row in rows(get("timeline/"))] == ["E1", "E3"]
    then = get(f"timeline/?as_of={before}")
    assert [row["id"] for row in rows(then)] == ["E1", "E2"]
    assert then.json()["names"]["organization"] == {"amazon": "Amazon"}


def test_by_a_day_it_is_drawn_without_what_came_later(get, put_in_print):
    asked = {"date": "2018-05-01", "citation__article__published_on": "2018-05-02"}
    letter = ProtestFactory(**asked, roles={"amazon": "target"}, stories=[StoryFactory()])
    answer = EntryFactory(date="2018-06-20", citation__article__published_on="2018-06-22")
    LinkFactory(earlier=letter, later=answer)
    demand = DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[letter])
    Response.objects.create(demand=demand, entry=answer, kind="refused")
    put_in_print(letter, answer)

    (then,) = rows(get("timeline/?known_by=2018-06-01"))
    now, later = rows(get("timeline/?known_by=2018-06-22"))

    assert (then["id"], then["demands"]) == ("E1", [["D1", "amazon", "none", "2018-05-01"]])
    assert (now["demands"], later["links"]) == (
        [["D1", "amazon", "refused", "2018-06-20"]],
        [["prompted", "E1"], ["answers", "E1"]],
    )
    assert [row["demands"][0][2] for row in rows(get("timeline/"))[:1]] == ["refused"]


def test_of_too_many_the_months_are_counted_until_they_are_narrowed(get, two_entries, monkeypatch):
    monkeypatch.setattr(marked, "MOST", 40)
    monkeypatch.setattr("api.views.timeline.MOST", 40)
    print_copies("E1", 60, days=60)

    found = get("timeline/").json()

    assert (found["total"], found["entries"]) == (62, [])
    assert found["months"] == [["2000-01", 31], ["2000-02", 29], ["2018-05", 1], ["2018-06", 1]]
    assert len(rows(get("timeline/?after=2018-01-01"))) == 2


def test_months_are_counted_once_for_each_publication(get, two_entries, put_in_print, monkeypatch):
    monkeypatch.setattr("api.views.timeline.MOST", 1)
    first = get("timeline/").json()

    with CaptureQueriesContext(connections["public"]) as asked:
        assert get("timeline/").json() == first
    put_in_print(EntryFactory(date="2018-06-02"))

    assert len(asked) == 1, "only the clock"
    assert (first["months"][-1], get("timeline/").json()["months"][-1]) == (["2018-06", 1], ["2018-06", 2])
