"""Pages as `manage.py labelled` and training/articles have them, as the scoring of proposals wants labels."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from timeline import dates
from timeline.ingest.propose.pointing import form
from timeline.ingest.values import Page, Proposal

Row = Mapping[str, Any]
WANTED = 0.6
"""How sure a label is of an event that an editor would enter."""


def is_one(row: Row) -> bool:
    return "text" in row


def page(row: Row) -> Page:
    day = date.fromisoformat(row["published_on"])
    return Page(title=row["title"], outlet=row["outlet"], url=row["url"], published_on=day, text=row["text"])


def as_labels(row: Row) -> dict[str, Any]:
    """Days and sizes where the row has them, which the form of a pointing has in words alone."""
    events = form.read({"form": form.FORM, "events": row["events"]}).events
    expected = [_label(event, told) for event, told in zip(events, row["events"], strict=True)]
    is_empty = row.get("whole", True) and not events
    return {**row, "expected": expected, "empty": is_empty, "forbidden_parties": []}


def known(row: Row, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Of a page that nobody read to its end only what quotes a sentence that somebody gave a verdict on."""
    if row.get("whole", True):
        return list(proposals)
    said = set(_sentences(row))
    return [one for one in proposals if any(_plain(one.quote) in words or words in _plain(one.quote) for words in said)]


def _sentences(row: Row) -> Iterator[str]:
    for one in (*row["events"], *row.get("refused", ())):
        yield from map(_plain, one["sentences"])


def _label(event: form.Event, told: Row) -> dict[str, Any]:
    quote, *also = event.sentences
    return {
        "kind": event.kind,
        "parties": [party.words for party in event.parties],
        "action_types": [event.action] if event.kind == "protest" and event.action else None,
        "contract_event": event.action if event.kind == "contract" else None,
        "quote_contains": quote,
        "quote_also": also,
        "date": _days(told["date"]) if told.get("date") else None,
        "size": told.get("size"),
        "size_open": not told.get("size"),
        "optional": event.sure < WANTED,
    }


def _days(edtf: str) -> dict[str, str | None]:
    start, end = dates.bounds(dates.parse(edtf))
    return {"start": start.isoformat() if start else None, "end": end.isoformat() if end else None}


def _plain(words: str) -> str:
    return " ".join(words.split())
