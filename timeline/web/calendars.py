"""What lies ahead, or a list of entries, as a calendar (RFC 5545): events of whole days, which keep their names when
they are printed anew."""

from collections.abc import Iterable
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vDuration

from timeline.pages.upcoming import Ahead
from timeline.text import balanced
from timeline.wording.addresses import absolute
from timeline.wording.labels import date_words

REFRESHED = timedelta(hours=12)


def written(ahead: Iterable[Ahead], name: str) -> bytes:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{settings.SITE_NAME}//Calendar//{(get_language() or settings.LANGUAGE_CODE).upper()}")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(REFRESHED), parameters={"VALUE": "DURATION"})
    for one in ahead:
        calendar.add_component(_event(one))
    return calendar.to_ical()


def _event(ahead: Ahead) -> Event:
    """A day that is not known stands as all days on which it may be, and as tentative."""
    event = Event()
    event.add("uid", f"{ahead.id}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("dtstamp", ahead.printed_at)
    event.add("last-modified", ahead.printed_at)
    event.add("sequence", ahead.edition["number"] - 1)
    event.add("dtstart", ahead.first)
    event.add("dtend", ahead.last + timedelta(days=1))
    event.add("summary", summary(ahead))
    event.add("description", _("When: %(date)s") % {"date": date_words(ahead.when)})
    event.add("url", absolute(ahead.url))
    event.add("status", "CONFIRMED" if ahead.is_sure else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def summary(ahead: Ahead) -> str:
    if ahead.what == "contract":
        return _("End of the contract: %(title)s") % {"title": balanced(ahead.title)}
    if ahead.what == "ends":
        return _("Until then: %(title)s") % {"title": balanced(ahead.title)}
    return str(balanced(ahead.title))
