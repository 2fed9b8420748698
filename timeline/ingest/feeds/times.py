"""Times as feeds write them, in UTC: RFC 822 (RSS), RFC 3339 and its kin (Atom, Dublin Core), or a day in words."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_tz

from timeline.ingest.parse.days import machine_day

LONGEST = 80
EARLIEST = 1800
ISO = re.compile(
    r"(?P<year>-?\d{4})(?:-?(?P<month>\d\d)(?:-?(?P<day>\d\d))?|-?(?P<nth>\d{3}))?"
    r"(?:[T ]\s?(?P<hour>\d\d?):?(?P<minute>\d\d)?(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d{0,2})?)?\s*",
    re.I,
)
ZONES = {"wet": 0, "bst": 60, "cet": 60, "west": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "ist": 330}
ZONES |= {"hkt": 480, "jst": 540, "aest": 600, "aedt": 660}
"""Minutes ahead of UTC, of zones that RFC 822 does not name."""
NAMED_ZONE = re.compile(r"(\d\d:\d\d(?::\d\d)?)\s+([a-z]{3,4})$", re.I)
TWENTY_FOUR = re.compile(r"\b24:00(?::00)?")


def when(text: str | None) -> datetime | None:
    """The moment that a text names; the first of a day, month or year where it names no more; None if it is none."""
    said = " ".join((text or "")[:LONGEST].split())
    if not said:
        return None
    try:
        found = _iso(said) or _mail(said) or _day(said)
        return found.astimezone(UTC) if found and found.year >= EARLIEST else None
    except (ValueError, OverflowError, TypeError):
        return None


def _iso(said: str) -> datetime | None:
    parts = ISO.fullmatch(said)
    if not parts:
        return None
    year = int(parts["year"])
    if parts["nth"]:
        day = date(year, 1, 1) + timedelta(days=int(parts["nth"]) - 1)
    else:
        day = date(year, int(parts["month"] or 1), int(parts["day"] or 1))
    clock = timedelta(
        hours=int(parts["hour"] or 0), minutes=int(parts["minute"] or 0), seconds=int(parts["second"] or 0)
    )
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + clock - _offset(parts["zone"] or "Z")


def _offset(zone: str) -> timedelta:
    if not zone.startswith(("+", "-")):
        return timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return ahead if zone[0] == "+" else -ahead


def _mail(said: str) -> datetime | None:
    if not any(map(str.isalpha, said)):
        return None
    minutes = ZONES.get(zone[2].lower()) if (zone := NAMED_ZONE.search(said)) else None
    next_day = timedelta(days=1) if TWENTY_FOUR.search(said) else timedelta()
    parts = parsedate_tz(TWENTY_FOUR.sub("00:00:00", said))
    if not parts:
        return None
    offset = timedelta(minutes=minutes) if minutes is not None else timedelta(seconds=parts[9] or 0)
    return datetime(*parts[:6], tzinfo=UTC) - offset + next_day


def _day(said: str) -> datetime | None:
    day = machine_day(said)
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
