"""The rules by which a demo date follows from its sources. Each yields the EDTF that alone is right. Where an entry
rests on several records of the register, the first dates it."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from tests.timeline.demo.sources import MONTHS, SEED_DAY, Record, Sources

TUESDAY = 1


def edtf(basis: dict, sources: Sources) -> str:
    rule = basis["date"]
    if rule in SEED_RULES:
        assert basis.get("seed"), f"{rule} needs the founding article"
        words, value = SEED_RULES[rule]
        assert words in sources.article, f"{rule}: the article does not say “{words}”"
        return value
    return RECORD_RULES[rule](sources.of(basis)[0])


# What the founding article, of Friday 22 June 2018, says of a time, and the date it gives.
SEED_RULES = {
    "seed_year": ("Rekognition was released in 2016, and according to an Amazon blog post from that year", "2016"),
    "seed_may": ("In a May letter to Bezos", "2018-05"),
    "seed_about_may": ("The ACLU also released documents and a report", "2018-05~"),
    "seed_week": ("Earlier this week, 19 Amazon shareholders", f"[{SEED_DAY - timedelta(days=5)}..{SEED_DAY}]"),
    "seed_by": ("June 22, 2018", f"[..{SEED_DAY}]"),
}


def on_its_day(record: Record) -> str:
    """The register's own date, where nothing speaks against it."""
    return record.day.isoformat()


def by_its_day(record: Record) -> str:
    """Something that went on: the register dates the report of it, so its beginning is unknown."""
    return f"[..{record.day}]"


def by_the_first_report(record: Record) -> str:
    """Something that went on, and was reported before the register's own day."""
    assert record.reported[0] < record.day
    return f"[..{record.reported[0]}]"


def from_its_day_to_the_first_report(record: Record) -> str:
    return f"[{record.day}..{record.reported[0]}]"


def the_day_before_or_its_day(record: Record) -> str:
    """The register copies a report that says "yesterday", and its own day may be the report's or that of the event."""
    assert "yesterday" in record.description
    return f"[{record.day - timedelta(days=1)}..{record.day}]"


def in_the_week_after(record: Record) -> str:
    assert "within a week" in record.description
    return f"[{record.day}..{record.day + timedelta(days=7)}]"


def in_the_week_before(record: Record) -> str:
    """The week from Sunday to Saturday that was the last one on the register's day."""
    assert "Last week" in record.description
    sunday = record.day - timedelta(days=(record.day.weekday() + 1) % 7 + 7)
    return f"[{sunday}..{sunday + timedelta(days=6)}]"


def on_the_day_it_announces(record: Record) -> str:
    """A plan is dated by the day it names, and its entry is marked as announced."""
    month, day = re.findall(r"scheduled to start at .*? on ([A-Z][a-z]+) (\d+)", record.description)[0]
    return date(record.day.year, MONTHS.index(month[:3].lower()) + 1, int(day)).isoformat()


def earlier_this_year(record: Record) -> str:
    assert re.search(r"[Ee]arlier (this|in the) year", record.description)
    return f"[{record.day.year}-01-01..{record.day}]"


def on_tuesday(record: Record) -> str:
    """The Tuesday before the register's date, or the one before the first report: the two do not agree."""
    assert "on Tuesday" in record.description
    return f"[{_tuesday_before(record.day)}..{_tuesday_before(record.reported[0])}]"


def on_the_day_it_states(record: Record) -> str:
    return _stated(record).isoformat()


def from_the_day_it_states(record: Record) -> str:
    assert "comes after" in record.description
    return f"[{_stated(record)}..{record.day}]"


def _stated(record: Record) -> date:
    month, day = re.findall(r"on ([A-Z][a-z]{2})\. (\d+)", record.description)[0]
    return date(record.day.year, MONTHS.index(month.lower()) + 1, int(day))


def _tuesday_before(day: date) -> date:
    return day - timedelta(days=(day.weekday() - TUESDAY) % 7)


RECORD_RULES: dict[str, Callable[[Record], str]] = {
    "record": on_its_day,
    "by_record": by_its_day,
    "by_report": by_the_first_report,
    "record_to_report": from_its_day_to_the_first_report,
    "earlier_this_year": earlier_this_year,
    "yesterday": the_day_before_or_its_day,
    "within_a_week": in_the_week_after,
    "last_week": in_the_week_before,
    "scheduled": on_the_day_it_announces,
    "tuesday": on_tuesday,
    "stated_day": on_the_day_it_states,
    "stated_day_to_record": from_the_day_it_states,
}
