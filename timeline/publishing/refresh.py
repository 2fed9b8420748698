"""Refreshing: records whose printed neighbours changed are typeset anew; only a different document makes an edition."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from timeline.printed.gather import Print
from timeline.printed.models import PublicRecord
from timeline.printed.typesetting import Unreadable
from timeline.publishing.dependents import BOUND, read
from timeline.publishing.derived import draw_anew, roll_out_rows
from timeline.publishing.editions import Head
from timeline.publishing.errors import PublicationBusy
from timeline.publishing.in_force import leave
from timeline.publishing.lock import take_lock
from timeline.publishing.prepare import Reset, typeset_anew
from timeline.publishing.press import print_proofs

PRESS = "press"
BATCH = 500
"""So many are reprinted in one transaction; whoever publishes meanwhile waits for a fraction of a second."""
PARTS = 200_000
"""Dictionaries and lists that a batch may hold before the garbage collector looks at them."""


def refresh(now: datetime | None = None, *, limit: int = BOUND) -> int:
    """The tick's part: claims due records and sets them; returns how many were claimed. Raises PublicationBusy.

    The claim is committed first: a record that kills its worker counts as tried, and is then claimed alone.
    """
    claimed = PublicRecord.press.in_print().claim(now or timezone.now(), limit=limit)
    if not claimed:
        return 0
    try:
        with transaction.atomic():
            take_lock()
            _at_once([record.id for record in claimed if record.cause is None])
            if named := [record.id for record in claimed if record.cause is not None]:
                _set_anew(named)
    except PublicationBusy:
        for record in claimed:
            record.give_back()
        raise
    return len(claimed)


def reprint(record_ids: Sequence[str] | None = None, *, tell: Callable[[str], None] | None = None) -> Counter[str]:
    """Adds the rows that editions give and that are lacking, typesets anew, draws anew: these records, or all that ever
    were in print.

    In batches that each take the lock; counts records, rows and editions. `tell` hears how far it has come.
    """
    everything = PublicRecord.press.order_by("kind", "number").values_list("pk", flat=True)
    wanted = list(everything) if record_ids is None else list(record_ids)
    counts = Counter(records=len(wanted))
    with _few_collections():
        for name, act in STEPS:
            for start in range(0, len(wanted), BATCH):
                with transaction.atomic():
                    take_lock()
                    counts[name] += act(wanted[start : start + BATCH])
                if tell and len(wanted) > BATCH:
                    tell(f"{name}: {min(start + BATCH, len(wanted))} of {len(wanted)} records")
    return counts


@contextmanager
def _few_collections() -> Iterator[None]:
    """Contents and documents hold no cycles; to look for some among all their parts took a quarter of the time."""
    before = gc.get_threshold()
    gc.set_threshold(PARTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _at_once(record_ids: Sequence[str]) -> None:
    for _name, act in STEPS if record_ids else ():
        act(record_ids)


def _set_anew(record_ids: Sequence[str]) -> int:
    """How many editions. Holds the lock already."""
    reset = _reset(record_ids)
    if reset.changed:
        print_proofs(reset.changed, Head.read(proof.id for proof in reset.changed), PRESS)
    leave(reset)
    return len(reset.changed)


def _reset(record_ids: Sequence[str]) -> Reset:
    records = read(PublicRecord.press.in_print().filter(pk__in=record_ids))
    readable = [record.content for record in records if not isinstance(record.content, Unreadable)]
    return typeset_anew(records, Print().neighbours_of(readable))


STEPS: tuple[tuple[str, Callable[[Sequence[str]], int]], ...] = (
    ("rows", roll_out_rows),
    ("editions", _set_anew),
    ("rows", draw_anew),
)
