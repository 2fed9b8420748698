"""What lies ahead: of a day that is today only while it is read."""

from datetime import UTC, datetime

import pytest
import time_machine
from icalendar import Calendar

from tests.edits import edited
from tests.factories import ContractFactory, EntryFactory, UserFactory
from timeline.editorial import publish
from timeline.models import ContractEvent, TimelineEntry


@pytest.fixture
def announced(record: str, put_in_print) -> None:
    """A hearing on a day, a vote in a month, a strike that lasts until a stated day, a contract with a stated end."""
    hearing = EntryFactory(kind="legal", title="The court hears the port", date="2032-03-09", is_announced=True)
    vote = EntryFactory(kind="policy", title="The council votes, or not", date="2032-05", is_announced=True)
    strike = EntryFactory(title="Packers are out", date="2018-06-01/2032-01-15")
    award = EntryFactory(kind="contract", title="The port buys cameras", date="2018-06-02")
    over = EntryFactory(title="Long ago", date="2018-06-01/2018-06-03")
    goes_on = EntryFactory(title="Still going on", date="2018-06-01/..")
    ContractEvent.objects.create(
        entry=award, contract=ContractFactory(slug="cameras", title="Cameras"), type="award", period="2018-06/2032-04"
    )
    put_in_print(hearing, vote, strike, award, over, goes_on)


def at(day: str):
    return time_machine.travel(datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC), tick=True)


TITLES = ["Packers are out", "The court hears the port", "Cameras", "The council votes, or not"]


@pytest.mark.parametrize(
    ("today", "ahead"), [("2031-01-01", 4), ("2032-01-15", 4), ("2032-01-16", 3), ("2032-05-31", 1), ("2032-06-01", 0)]
)
def test_what_comes_next_stands_first_and_what_has_come_is_left_out(announced, read, today, ahead):
    with at(today):
        html = read("/upcoming/")

    found = [title for title in TITLES if f">{title}</a></h2>" in html]
    assert found == TITLES[len(TITLES) - ahead :]
    assert sorted(found, key=html.index) == found
    assert ("Nothing that lies ahead is on record." in html) == (not ahead)
    assert "Long ago" not in html and "Still going on" not in html


def test_today_is_part_of_the_tag(announced, get):
    for path in ("/upcoming/", "/upcoming.ics"):
        with at("2032-01-15"):
            tag = get(path)["ETag"]
            assert get(path, if_none_match=tag).status_code == 304
        with at("2032-01-16"):
            assert get(path, if_none_match=tag).status_code == 200


def events(get) -> dict[str, dict]:
    answer = get("/upcoming.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return {str(event["UID"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}


def test_the_calendar_holds_whole_days_and_keeps_its_names_when_something_is_printed_anew(announced, get):
    with at("2031-01-01"):
        before = events(get)
        hearing = TimelineEntry.objects.get(title="The court hears the port")
        publish(edited(hearing, date="2032-03-10"), by=UserFactory())
        after = events(get)

    assert set(before) == set(after) == {f"{one}@127.0.0.1" for one in ("E1", "E2", "E3-end", "K1-end")}
    assert (before["E1@127.0.0.1"].decoded("DTSTART"), before["E1@127.0.0.1"]["SEQUENCE"]) == (day(2032, 3, 9), 0)
    assert (after["E1@127.0.0.1"].decoded("DTSTART"), after["E1@127.0.0.1"]["SEQUENCE"]) == (day(2032, 3, 10), 1)
    vote = after["E2@127.0.0.1"]
    assert (vote.decoded("DTSTART"), vote.decoded("DTEND"), vote["STATUS"]) == (
        day(2032, 5, 1),
        day(2032, 6, 1),
        "TENTATIVE",
    )
    assert vote["SUMMARY"] == "The council votes, or not"
    assert after["K1-end@127.0.0.1"]["SUMMARY"] == "End of the contract: Cameras"
    assert after["E1@127.0.0.1"]["URL"].endswith("/entries/E1/the-court-hears-the-port/")


def day(*parts: int):
    return datetime(*parts).date()
