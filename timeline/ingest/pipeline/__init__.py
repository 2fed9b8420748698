"""Walks the whole road, for a source at hand (`ingest`), for a row that waits to be taken (`take`), or again for an
article that is held (`reread`); and before the road, asks a feed what there is (`poll`)."""

from timeline.ingest.pipeline.adding import add_feed, find_feeds, known_feed, listed, listed_feeds
from timeline.ingest.pipeline.backlog import Step, in_other_hands, work_off
from timeline.ingest.pipeline.in_full import is_installed
from timeline.ingest.pipeline.intakes import submit, take
from timeline.ingest.pipeline.outcome import Polled
from timeline.ingest.pipeline.polls import AT_ONCE, poll, poll_all
from timeline.ingest.pipeline.reread import reread, reread_due
from timeline.ingest.pipeline.road import ingest, not_taken
from timeline.ingest.pipeline.weigh import weigh
from timeline.ingest.store import drop, forget, judge_again

__all__ = [
    "AT_ONCE",
    "Polled",
    "Step",
    "add_feed",
    "drop",
    "find_feeds",
    "forget",
    "in_other_hands",
    "ingest",
    "is_installed",
    "judge_again",
    "known_feed",
    "listed",
    "listed_feeds",
    "not_taken",
    "poll",
    "poll_all",
    "reread",
    "reread_due",
    "submit",
    "take",
    "weigh",
    "work_off",
]
