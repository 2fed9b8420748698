"""A filtered timeline to be taken along: a page for the printer, or the same as Markdown, CSV, a calendar or
JSON of TimelineJS."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date

from django.conf import settings
from django.db.models import F
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from timeline import dates
from timeline.pages.known import known_rows
from timeline.pages.upcoming import dated
from timeline.printed import parameters
from timeline.printed.formats import sheet, timelinejs
from timeline.printed.formats.dossier import MOST, Dossier, dossier
from timeline.printed.formats.markdown import markdown
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.parameters import TABLE, Filters, Parameter
from timeline.printed.parameters.filters import TIMES
from timeline.printed.parameters.values import Words
from timeline.printed.stood import edition_at
from timeline.web.along import FORMATS, OF_A_DOSSIER
from timeline.web.calendars import written
from timeline.web.filters import subjects
from timeline.web.filters.file_names import file_name
from timeline.web.filters.narrowing import words
from timeline.web.past import Notice, notice
from timeline.web.views.embed import columns
from timeline.wording.addresses import absolute

URL = "/dossier/"
FORMAT = Parameter("format", Words(("html", *FORMATS)), gettext_lazy("As what."), default="html")
TAKES = TABLE | {FORMAT.name: FORMAT}


@dataclass(frozen=True)
class Asked:
    """What a dossier is of. `version`: the sequence of the record from which it is taken, and `day` when that was
    printed; `is_cut`: it holds not all that is asked for; `file`: its name as a file, without an ending."""

    title: str
    lead: str
    narrowed: str
    address: str
    version: int
    day: date | None
    told: Dossier
    is_cut: bool
    notice: Notice | None
    file: str

    @property
    def sentences(self) -> list[str]:
        """Of what and of when it is."""
        number = len(self.told.entries)
        many = ngettext("%(number)d entry in this record.", "%(number)d entries in this record.", number)
        cut = [_("There are more: these are the first.")] if self.is_cut else []
        return [*filter(None, [self.narrowed]), many % {"number": number}, *cut, *self._times, self._version]

    @property
    def _times(self) -> list[str]:
        if self.notice is None or self.notice.known is None:
            return []
        day = dates.day_in_words(self.notice.known)
        return [_("What was known by %(day)s, without what came later.") % {"day": day}]

    @property
    def _version(self) -> str:
        day = dates.day_in_words(self.day) if self.day else _("no day")
        named = {"number": self.version, "day": day, "address": self.address}
        return _("The record as it stood on %(day)s (its sequence %(number)d). This state again: %(address)s") % named


def show(request: HttpRequest) -> HttpResponse:
    """Raises ParameterError."""
    filters = parameters.placed(
        parameters.parse(request.GET, allowed=(*OF_A_DOSSIER, FORMAT.name), walk="dossier", blanks=True, table=TAKES)
    )
    return _FORMATS[filters.get(FORMAT.name)](request, _asked(filters), filters)


def _asked(filters: Filters) -> Asked:
    titles = subjects.titles(filters)
    page = filters.first(MOST, columns(filters.at))
    rows = known_rows(page.rows, filters.known, filters.at)
    stories = [title for (kind, _slug), title in titles.items() if kind == "story"]
    version = Edition.objects.clock() if filters.at is None else filters.at
    day = _printed_on(version)
    return Asked(
        stories[0] if len(stories) == 1 else _("Entries"),
        _lead(filters) if len(stories) == 1 else "",
        words(filters, titles) if filters.values.keys() - {"story", *TIMES, FORMAT.name} or len(stories) != 1 else "",
        absolute(filters.address(URL, None, format=(), as_of=version)),
        version,
        day,
        dossier(row["document"] for row in rows),
        page.next is not None,
        notice(filters, URL),
        file_name(filters, day),
    )


def _lead(filters: Filters) -> str:
    """Of the one story, as it was worded then. None of what was known by a day: it may tell of what came later."""
    if filters.known is not None:
        return ""
    records = PublicRecord.objects.by_slug("story", filters.get("story"))
    then = F("document") if filters.at is None else edition_at("document", filters.at)
    document = records.annotate(then=then).values_list("then", flat=True).first()
    return (document or {}).get("lead", "")


def _printed_on(version: int) -> date | None:
    """In UTC."""
    printed = Edition.objects.filter(pk=version).values_list("published_at", flat=True).first()
    return printed.astimezone(UTC).date() if printed else None


def _html(request: HttpRequest, asked: Asked, filters: Filters) -> HttpResponse:
    others = {name: filters.address(URL, None, format=name) for name in FORMATS}
    context = {"canonical": URL, "notice": asked.notice, "dossier": asked, "formats": others}
    return render(request, "web/dossier.html", context)


def _md(request: HttpRequest, asked: Asked, filters: Filters) -> HttpResponse:
    about = [*filter(None, [asked.lead]), *asked.sentences]
    return _file(markdown(asked.title, about, asked.told), "text/markdown", f"{asked.file}.md")


def _csv(request: HttpRequest, asked: Asked, filters: Filters) -> HttpResponse:
    """With a byte order mark, by which spreadsheets know that it is UTF-8."""
    text = io.StringIO("\ufeff")
    text.seek(0, io.SEEK_END)
    rows = (sheet.row(told.entry, asked.version) for told in asked.told.entries)
    csv.writer(text).writerows([sheet.HEADER, *rows])
    return _file(text.getvalue(), "text/csv", f"{asked.file}.csv")


def _ics(request: HttpRequest, asked: Asked, filters: Filters) -> HttpResponse:
    """What goes on lasts longer than a calendar: it stands on the day on which it began."""
    events = [dated(told.entry) for told in asked.told.entries]
    return _file(written(events, f"{settings.SITE_NAME}: {asked.title}").decode(), "text/calendar", f"{asked.file}.ics")


def _timelinejs(request: HttpRequest, asked: Asked, filters: Filters) -> HttpResponse:
    """Open to scripts of every site, since TimelineJS loads it from there."""
    events = [timelinejs.event(told.entry) for told in asked.told.entries]
    told = {"title": timelinejs.title(asked.title, asked.address), "events": events}
    named = f'inline; filename="{asked.file}.json"'
    return JsonResponse(told, headers={"Access-Control-Allow-Origin": "*", "Content-Disposition": named})


def _file(text: str, kind: str, name: str) -> HttpResponse:
    named = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type=f"{kind}; charset=utf-8", headers=named)


_FORMATS: dict[str, Callable[[HttpRequest, Asked, Filters], HttpResponse]] = {
    "html": _html,
    "md": _md,
    "csv": _csv,
    "ics": _ics,
    "timelinejs": _timelinejs,
}
