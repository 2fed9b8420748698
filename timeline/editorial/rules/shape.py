"""An entry of a kind carries that kind's details."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline.models import TimelineEntry

DETAILS = {TimelineEntry.Kind.PROTEST: "protest", TimelineEntry.Kind.CONTRACT: "contract_event"}


def has_its_details(entry: TimelineEntry) -> Iterator[str]:
    for kind, attribute in DETAILS.items():
        has = getattr(entry, attribute, None) is not None
        if entry.kind == kind and not has:
            yield _("“%(entry)s” is a %(kind)s without its details: fill in what was done.") % _words(entry, kind)
        if entry.kind != kind and has:
            yield _("“%(entry)s” carries the details of a %(kind)s but is of another kind.") % _words(entry, kind)


def _words(entry: TimelineEntry, kind: TimelineEntry.Kind) -> dict[str, object]:
    return {"entry": entry, "kind": kind.label}
