"""Walks the whole road, for a source at hand (`ingest`), for a row that waits to be taken (`take`), or again for an
article that is held (`reread`)."""

from timeline.ingest.pipeline.intakes import HINTS, next_at_host_of, note, submit, take, waiting
from timeline.ingest.pipeline.reread import reread, reread_due
from timeline.ingest.pipeline.road import NOTHING, ingest
from timeline.ingest.store import drop

__all__ = [
    "HINTS",
    "NOTHING",
    "drop",
    "ingest",
    "next_at_host_of",
    "note",
    "reread",
    "reread_due",
    "submit",
    "take",
    "waiting",
]
