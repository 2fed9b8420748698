"""Lengths of time in words. Days come as {"min", "max"}: where both agree it is one figure, else bounds."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

Days = dict[str, int | None]


def days(number: int) -> str:
    return ngettext("%(number)s day", "%(number)s days", number) % {"number": f"{number:,}"}


def lasted(known: Days | None) -> str:
    """ "417 days", "417 to 448 days", "up to 30 days", "at least 12 days"; empty where nothing is known."""
    least, most = _bounds(known)
    if most is None:
        return _("at least %(days)s") % {"days": days(least)} if least else ""
    if least == most:
        return days(most) if most else ""
    if not least:
        return _("up to %(days)s") % {"days": days(most)}
    return _("%(least)s to %(days)s") % {"least": f"{least:,}", "days": days(most)}


def came_after(known: Days | None) -> str:
    """ "after 12 days", "within 52 days", "after 3 to 52 days", "on the same day"; empty where nothing is known."""
    least, most = _bounds(known)
    if most is None:
        return _("after at least %(days)s") % {"days": days(least)} if least else ""
    if least == most:
        return _("after %(days)s") % {"days": days(most)} if most else _("on the same day")
    if not least:
        return _("within %(days)s") % {"days": days(most)}
    return _("after %(least)s to %(days)s") % {"least": f"{least:,}", "days": days(most)}


def _bounds(known: Days | None) -> tuple[int, int | None]:
    return ((known.get("min") or 0), known.get("max")) if known else (0, None)
