"""Lengths of time in words. Days come as {"min", "max"}: where both agree it is one figure, else bounds."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.wording.numbers import grouped

Days = dict[str, int | None]


def days(number: int) -> str:
    return ngettext("%(number)s day", "%(number)s days", number) % {"number": grouped(number)}


def length(period: str) -> str:
    """An ISO 8601 duration of one unit: P2Y is "2 years". As it stands where it is another."""
    found = re.fullmatch(r"P(T?\d+[HDWMY])", period)
    if not found or (words := _UNITS.get(found[1].lstrip("T0123456789"))) is None:
        return period
    number = int(re.sub(r"\D", "", found[1]))
    return words(number) % {"number": grouped(number)}


_UNITS = {
    "H": lambda number: ngettext("%(number)s hour", "%(number)s hours", number),
    "D": lambda number: ngettext("%(number)s day", "%(number)s days", number),
    "W": lambda number: ngettext("%(number)s week", "%(number)s weeks", number),
    "M": lambda number: ngettext("%(number)s month", "%(number)s months", number),
    "Y": lambda number: ngettext("%(number)s year", "%(number)s years", number),
}


def lasted(known: Days | None) -> str:
    """ "417 days", "417 to 448 days", "up to 30 days", "at least 12 days"; empty where nothing is known."""
    least, most = _bounds(known)
    if most is None:
        return _("at least %(days)s") % {"days": days(least)} if least else ""
    if least == most:
        return days(most) if most else ""
    if not least:
        return _("up to %(days)s") % {"days": days(most)}
    return _("%(least)s to %(days)s") % {"least": grouped(least), "days": days(most)}


def came_after(known: Days | None) -> str:
    """ "after 12 days", "within 52 days", "after 3 to 52 days", "on the same day"; empty where nothing is known."""
    least, most = _bounds(known)
    if most is None:
        return _("after at least %(days)s") % {"days": days(least)} if least else ""
    if least == most:
        return _("after %(days)s") % {"days": days(most)} if most else _("on the same day")
    if not least:
        return _("within %(days)s") % {"days": days(most)}
    return _("after %(least)s to %(days)s") % {"least": grouped(least), "days": days(most)}


def _bounds(known: Days | None) -> tuple[int, int | None]:
    return ((known.get("min") or 0), known.get("max")) if known else (0, None)
