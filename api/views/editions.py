"""Editions: every time something was printed. Of one record, or of all in the order in which they were."""

from typing import Any

import orjson
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_view

from api.answers import answer, document, listing
from api.documentation import listed
from api.serializers.edition import EditionSerializer
from api.views.base import PrintView
from timeline.printed.cursors import Order
from timeline.printed.fields import as_sent
from timeline.printed.models import Edition
from timeline.printed.models.edition import EditionQuerySet

LATEST_FIRST = Order(("sequence",), descending=True)
COLUMNS = ("action", "record_id", "kind", "number", "note", "published_at", "merged_into", "cause", "text")
PARAMETERS = ("limit", "cursor")


def with_what_is_told(editions: EditionQuerySet) -> EditionQuerySet:
    return editions.annotate(text=as_sent("document"))


def as_told(row: dict[str, Any]) -> dict[str, Any]:
    """`merged_into` stands where a merge is told, `cause` where a refresh names one, and nowhere else."""
    merged = {"merged_into": row["merged_into"]} if row["action"] == Edition.Action.MERGED else {}
    caused = {"cause": row["cause"]} if row["cause"] is not None else {}
    told = {name: row[name] for name in ("sequence", "action", "kind", "number", "note", "published_at")}
    return {"record": row["record_id"], **told, **merged, **caused, "document": document(row["text"])}


@extend_schema_view(
    get=listed("EntryEditions", EditionSerializer, PARAMETERS, "Every edition of one entry, the latest first", key="id")
)
class EntryEditions(PrintView):
    parameters = PARAMETERS

    def answer(self) -> HttpResponse:
        editions = with_what_is_told(Edition.objects.of(self.kwargs["id"]).filter(kind="entry"))
        page = self.filters.turn(editions, *COLUMNS, order=LATEST_FIRST)
        if not page.rows and not self.filters.cursor:
            raise Http404(_("There is no %(kind)s “%(name)s” in print.") % {"kind": "entry", "name": self.kwargs["id"]})
        return answer(listing(map(orjson.dumps, map(as_told, page.rows)), page, self.filters, self.address()), self.tag)
