"""Walks the whole road, for a source at hand (`ingest`) or for a row that waits to be taken (`take`)."""

from timeline.ingest.pipeline.intakes import HINTS, note, submit, take, waiting
from timeline.ingest.pipeline.road import NOTHING, ingest

__all__ = ["HINTS", "NOTHING", "ingest", "note", "submit", "take", "waiting"]
