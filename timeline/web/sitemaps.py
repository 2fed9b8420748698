"""What search engines ask for: all addresses of pages, in each language, in sitemaps that a first one lists, each with
the day on which something of the page was last printed."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import CharField, F, OuterRef, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Concat, Greatest
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from timeline.pages.addresses import FOLDERS, page_of
from timeline.pages.blocks import blocks, numbers
from timeline.printed.models import Edition, Extent, PublicRecord
from timeline.wording.addresses import absolute, absolute_in, address

KINDS = ("entry", "article", *FOLDERS)
"""Of records that have pages."""
PAGES = (
    *("/", "/stories/", "/entries/", "/organizations/", "/contracts/", "/topics/"),
    *("/timeline/", "/demands/", "/compare/", "/upcoming/", "/changes/", "/coverage/", "/about/"),
)
"""Those of no record; there is no day to say of them."""
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
Place = tuple[str, str]
"""An address, and a day in ISO 8601 or nothing."""


def index(request: HttpRequest) -> HttpResponse:
    parts = [f"{kind}-{block}" for kind in KINDS for block in blocks(kind)]
    places = [absolute(address(f"/sitemaps/{name}.xml")) for name in ("pages", *parts)]
    return _answer("sitemapindex", (f"<sitemap><loc>{escape(place)}</loc></sitemap>\n" for place in places))


def pages(request: HttpRequest) -> HttpResponse:
    return _listed((path, "") for path in PAGES)


def records(request: HttpRequest, kind: str, block: int) -> HttpResponse:
    """Those of a kind with numbers of one block that are in print. Raises Http404 where none ever was."""
    if kind not in KINDS or block not in blocks(kind):
        raise Http404(_("There is no such sitemap."))
    rows = PublicRecord.objects.of_kind(kind).in_print().filter(number__range=numbers(block)).order_by("number")
    printed = Edition.objects.filter(sequence=OuterRef("changed")).values("published_at")
    found = rows.annotate(changed=_last_changed(kind)).values_list("id", "slug", Subquery(printed))
    return _listed((page_of(kind, pk, slug), at.date().isoformat()) for pk, slug, at in found)


def _last_changed(kind: str) -> Combinable:
    """The sequence. A line changes with each entry that is added to it, too."""
    if kind not in FOLDERS:
        return F("sequence")
    facet = Concat(Value(f"{kind}:"), OuterRef("slug"), output_field=CharField())
    grown = Extent.objects.filter(facet=facet).values("grown_sequence")
    return Greatest(F("sequence"), Coalesce(Subquery(grown), 0))


def _listed(places: Iterable[Place]) -> HttpResponse:
    """Each page once for each language, with where it stands in all of them."""
    return _answer("urlset", (row for path, day in places for row in _rows(path, day)))


def _rows(path: str, day: str) -> Iterator[str]:
    each = {code: escape(absolute_in(path, code)) for code, _name in settings.LANGUAGES}
    others = "".join(f'<xhtml:link rel="alternate" hreflang="{code}" href="{url}"/>' for code, url in each.items())
    for url in each.values():
        yield f"<url><loc>{url}</loc>{_day(day)}{others}</url>\n"


def _answer(root: str, rows: Iterable[str]) -> HttpResponse:
    body = "".join([HEAD.format(root), *rows, f"</{root}>\n"])
    return HttpResponse(body, content_type="application/xml; charset=utf-8")


def _day(day: str) -> str:
    return f"<lastmod>{day}</lastmod>" if day else ""
