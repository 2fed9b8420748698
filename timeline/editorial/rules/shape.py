"""An entry of a kind carries that kind's details."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline.editorial.errors import Objection
from timeline.models import TimelineEntry
from timeline.printed.typesetting import Document

DETAILS = {TimelineEntry.Kind.PROTEST: "protest", TimelineEntry.Kind.CONTRACT: "contract_event"}


def has_its_details(entry: Document) -> Iterator[Objection]:
    for kind, details in DETAILS.items():
        words = {"entry": entry["title"], "kind": kind.label}
        if entry["kind"] == kind and not entry[details]:
            yield details, _("“%(entry)s” is a %(kind)s without its details: fill in what was done.") % words
        if entry["kind"] != kind and entry[details]:
            yield "kind", _("“%(entry)s” carries the details of a %(kind)s but is of another kind.") % words
