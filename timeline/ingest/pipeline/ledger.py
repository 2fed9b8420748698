"""What became of polls and is not written down yet: many rows by one statement, and none that others have claimed."""

import time
from collections.abc import Mapping
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db import DEFAULT_DB_ALIAS, models

from timeline.database.at_once import twice
from timeline.database.many import update_all
from timeline.ingest.pipeline.outcome import Outcome, Polled
from timeline.models import Feed, Host

CLAIM = ("pk", "fence")
Rows = list[Mapping[str, Any]]


class Ledger:
    def __init__(self) -> None:
        self._outcomes: list[Outcome] = []
        self._stored: list[Polled] = []
        self._hosts: Rows = []
        self._since = time.monotonic()

    def leave(self, host: Mapping[str, Any]) -> None:
        """`host`: its key, its fence, and what its row says from now on."""
        self._hosts.append(host)

    def settle(self, outcome: Outcome | Polled) -> None:
        """A Polled is stored by now; it is told of when its host's row is written, since what it brought waits for
        that host."""
        if isinstance(outcome, Polled):
            self._stored.append(outcome)
        else:
            self._outcomes.append(outcome)

    def written(self, *, older_than: float = 0) -> list[Polled]:
        """What came of those that were ours still; nothing yet where the last was written so few seconds ago."""
        if time.monotonic() < self._since + older_than:
            return []
        hosts, outcomes, stored = self._hosts, self._outcomes, self._stored
        self._hosts, self._outcomes, self._stored, self._since = [], [], [], time.monotonic()
        _write(Host, hosts)
        ours = _write(Feed, [{"pk": one.feed.pk, "fence": one.feed.fence, **one.values} for one in outcomes])
        return stored + [one.polled for one in outcomes if one.polled and one.feed.pk in ours]


def _write(model: type[models.Model], rows: Rows) -> set[int]:
    """The keys of those that nobody else has claimed meanwhile. Rows of the same columns go together."""
    found = set[int]()
    for _, alike in groupby(sorted(rows, key=_columns), key=_columns):
        given = sorted(alike, key=itemgetter("pk"))
        found |= twice(partial(update_all, model, given, by=CLAIM, using=DEFAULT_DB_ALIAS))
    return found


def _columns(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(row))
