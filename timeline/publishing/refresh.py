"""Refreshing: typesets records again whose printed neighbours have changed, and prints those that came out different.

`reprint` does the same for any records, and also brings up to date what is derived from documents.
"""

import gc
import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from timeline.database.at_once import once_more
from timeline.database.lists import one_of
from timeline.printed.gather import Print
from timeline.printed.models import PublicRecord
from timeline.printed.typesetting import Unreadable
from timeline.publishing.dependents import BOUND, Dependent, read
from timeline.publishing.derived import draw_anew, extents, roll_out_rows
from timeline.publishing.editions import Head
from timeline.publishing.errors import MadeOtherwise, PublicationBusy
from timeline.publishing.in_force import leave, put_off, settle
from timeline.publishing.lock import take_lock
from timeline.publishing.prepare import Reset, typeset_anew
from timeline.publishing.press import print_proofs

log = logging.getLogger(__name__)
PRESS = "press"
BATCH = 500
"""How many records are reprinted in one transaction; an editor who publishes meanwhile has to wait for its end."""
PARTS = 200_000
"""How many objects may be made before Python looks for garbage; far more than usual."""


def refresh(now: datetime | None = None, *, limit: int = BOUND) -> int:
    """Typesets records that are due, at most `limit`; returns how many were tried. The tick calls it.

    The records are claimed in a transaction of their own before: so a record that makes its worker crash counts as
    tried, and is next tried by itself. Those that a new release made due (without a cause) are claimed whether in print
    or not: rows are kept of old editions too. Raises PublicationBusy when somebody else holds the lock for too long.
    """
    records = PublicRecord.press.filter(Q(state=PublicRecord.State.IN_PRINT) | Q(cause__isnull=True))
    claimed = records.claim(now or timezone.now(), limit=limit)
    if not claimed:
        return 0
    try:
        _bring_up_to_date(claimed)
    except PublicationBusy:
        for record in claimed:
            record.give_back()
        raise
    return len(claimed)


@once_more
def _bring_up_to_date(claimed: Sequence[PublicRecord]) -> None:
    take_lock()
    _at_once([record.id for record in claimed if record.cause is None])
    if named := [record.id for record in claimed if record.cause is not None]:
        _set_anew(named)


def reprint(record_ids: Sequence[str] | None = None, *, tell: Callable[[str], None] | None = None) -> Counter[str]:
    """Brings records up to date with the current release: these, or all that were ever in print.

    First the derived rows that are missing are added, then the records are typeset, then their fragments drawn; each in
    batches that take the lock one by one. Of all records, how far each facet reaches is counted too. Returns how many
    records, rows and editions that were. `tell` is called with sentences about the progress. Raises MadeOtherwise, for
    a batch, where rows that are held are made otherwise by this release.
    """
    everything = PublicRecord.press.order_by("kind", "number").values_list("pk", flat=True)
    wanted = list(everything) if record_ids is None else list(record_ids)
    counts = Counter(records=len(wanted))
    with _few_collections():
        for name, act in STEPS:
            for start in range(0, len(wanted), BATCH):
                counts[name] += _locked(act, wanted[start : start + BATCH])
                if tell and len(wanted) > BATCH:
                    tell(f"{name}: {min(start + BATCH, len(wanted))} of {len(wanted)} records")
    if record_ids is None:
        counts["rows"] += _locked(lambda _all: extents.mend(), wanted)
    return counts


@once_more
def _locked(act: Callable[[Sequence[str]], int], record_ids: Sequence[str]) -> int:
    take_lock()
    return act(record_ids)


@contextmanager
def _few_collections() -> Iterator[None]:
    """Makes garbage collection rare. Contents and documents have no cycles, and looking for some among their many parts
    took a quarter of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(PARTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _at_once(record_ids: Sequence[str]) -> None:
    """Those of which this release makes rows otherwise than they are held are left as they are, with a sentence."""
    try:
        with transaction.atomic():
            for _name, act in STEPS if record_ids else ():
                act(record_ids)
    except MadeOtherwise as error:
        for sentence in error.told.values():
            log.error(sentence)
        put_off(error.told)
        _at_once([record_id for record_id in record_ids if record_id not in error.told])


def _set_anew(record_ids: Sequence[str]) -> int:
    """Typesets these records and prints those that changed; returns how many. The caller holds the lock."""
    records = read(PublicRecord.press.in_print().filter(one_of("pk", record_ids)))
    reset = _reset(records)
    if reset.changed:
        print_proofs(reset.changed, Head.read(proof.id for proof in reset.changed), PRESS)
    leave(reset)
    others = reset.unreadable.keys() | {record.id for record in records if not record.is_due}
    settle([record_id for record_id in record_ids if record_id not in others])
    return len(reset.changed)


def _reset(records: Sequence[Dependent]) -> Reset:
    readable = [record.content for record in records if not isinstance(record.content, Unreadable)]
    return typeset_anew(records, Print().neighbours_of(readable))


STEPS: tuple[tuple[str, Callable[[Sequence[str]], int]], ...] = (
    ("rows", roll_out_rows),
    ("editions", _set_anew),
    ("rows", draw_anew),
)
