"""Counts versions: one more of each record that would be frozen otherwise than before; what is then again as it is in
print stands as printed.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils import timezone

from timeline.ingest import store
from timeline.models import Printable, User
from timeline.printed.contents import Content
from timeline.publishing.as_printed import stand_as_printed
from timeline.publishing.freeze import Frozen, by_model, differing, freeze


@contextmanager
def counted(records: Iterable[Printable], *, by: User) -> Iterator[None]:
    """One version more of each of these that prints something else after the block."""
    before = freeze([record.record_id for record in records], held=True)
    yield
    after = freeze(before)
    differs = differing(before, after)
    count(differs, by=by, made_before=timezone.now())
    stand_as_printed(differs, known=after)


def count(record_ids: list[str], *, by: User | None, made_before: datetime) -> None:
    """One version more of each, but for those that the save itself made."""
    for model, pks in by_model(record_ids).items():
        bump(model, by, pk__in=pks, created_at__lt=made_before)


def sign(record_ids: list[str], *, by: User | None, made_since: datetime) -> None:
    """Those that the save itself made are whoever's save it is."""
    for model, pks in by_model(record_ids).items():
        model._default_manager.filter(pk__in=pks, created_at__gte=made_since).update(created_by=by, edited_by=by)


def bump(model: type[Printable], by: User | None, **which: Any) -> None:
    """`by`: None where a machine did it. `which`: the rows, as for `filter`."""
    rows = model._default_manager.filter(**which)
    if by is None:
        store.count(rows)
    else:
        rows.update(version=F("version") + 1, edited_by=by, updated_at=timezone.now())


def differing_or_tied(before: Mapping[str, Frozen], after: Mapping[str, Frozen], record_id: str) -> list[str]:
    """Those whose content differs; and the entries to which a demand was tied, as made or answered in them, or from
    which it was untied, since they print it. `record_id`: of the record that is saved, which may be new."""
    nothing = Frozen({}, 0)
    pairs = {i: (before.get(i, nothing), after.get(i, nothing)) for i in {**before, **after}}
    differs = [i for i, (was, now) in pairs.items() if was.content != now.content]
    tied = [i for i, (was, now) in pairs.items() if _tied(was) != _tied(now)]
    known = [pairs[i] for i in pairs if i == record_id or i in before and i in after]
    moved = (_entries_of(was.content) ^ _entries_of(now.content) for was, now in known)
    return list(dict.fromkeys([*differs, *tied, *sorted(set().union(*moved))]))


def _tied(entry: Frozen) -> set[str]:
    return {*entry.demands, *entry.answered}


def _entries_of(content: Content) -> set[str]:
    """Of a demand: those that make or answer it."""
    return {*content.get("made_in", []), *(response["entry"] for response in content.get("responses", []))}
