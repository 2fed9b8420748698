"""What is announced and lies ahead, as a page and as a calendar. Today is part of their tags (web/http/etag.py)."""

from datetime import UTC, date, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from timeline.pages.upcoming import upcoming as ahead_of
from timeline.web.calendars import written

CALENDAR = "text/calendar; charset=utf-8"


def upcoming(request: HttpRequest) -> HttpResponse:
    today = _today()
    context = {"room": "upcoming", "canonical": "/upcoming/", "today": today, "ahead": ahead_of(today)}
    return render(request, "web/upcoming.html", context)


def calendar(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        written(ahead_of(_today()), _("%(site)s: upcoming") % {"site": settings.SITE_NAME}),
        content_type=CALENDAR,
        headers={"Content-Disposition": 'inline; filename="upcoming.ics"'},
    )


def _today() -> date:
    return datetime.now(UTC).date()
