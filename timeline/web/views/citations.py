"""How an entry or a story is cited, to be downloaded: plain text, BibTeX, CSL-JSON."""

from collections.abc import Callable

import orjson
from django.http import HttpRequest, HttpResponse

from timeline.pages import citing
from timeline.pages.citing import Cited
from timeline.printed import parameters
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.web.views import lookup

FORMS: dict[str, tuple[str, Callable[[Cited], str]]] = {
    "txt": ("text/plain; charset=utf-8", lambda one: citing.as_text(one) + "\n"),
    "bib": ("application/x-bibtex; charset=utf-8", citing.as_bibtex),
    "json": (
        "application/vnd.citationstyles.csl+json",
        lambda one: orjson.dumps(citing.as_csl(one), option=orjson.OPT_INDENT_2).decode() + "\n",
    ),
}
"""By the end of the address."""


def entry(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """Raises ParameterError, Http404, NotYet, Gone or Moved."""
    return _answer(request, "entry", PublicRecord.objects.of_kind("entry").filter(number=number), form)


def story(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """Of a story the entries on its line are cited too, so the whole record's sequence counts."""
    return _answer(request, "story", PublicRecord.objects.by_slug("story", slug), form)


def _answer(request: HttpRequest, kind: str, records: RecordQuerySet, form: str) -> HttpResponse:
    filters = parameters.placed(parameters.parse(request.GET, allowed=("as_of",), walk=f"cite:{request.path}"))
    record = lookup.find(records, filters)
    at = filters.at if filters.at is not None or kind == "entry" else Edition.objects.clock()
    content_type, written = FORMS[form]
    one = citing.cited(kind, record.document, at)
    answer = HttpResponse(written(one), content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{one.key}.{form}"'
    return answer
