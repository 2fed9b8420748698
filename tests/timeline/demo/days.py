"""The rules by which a demo date follows from its sources. Each yields the EDTF that alone is right."""

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
    (record,) = sources.of(basis)
    return RECORD_RULES[rule](record)


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


def from_its_day_to_the_first_report(record: Record) -> str:
    return f"[{record.day}..{record.reported[0]}]"


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
    "record_to_report": from_its_day_to_the_first_report,
    "earlier_this_year": earlier_this_year,
    "tuesday": on_tuesday,
    "stated_day": on_the_day_it_states,
    "stated_day_to_record": from_the_day_it_states,
}
