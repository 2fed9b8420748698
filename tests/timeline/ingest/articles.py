"""Reads the labelled test articles (tests/articles, see its README) and compares what the road in makes of them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tests.timeline.ingest import gazetteer
from timeline.ingest import parse
from timeline.ingest.reading import understand
from timeline.ingest.values import Alias, Given, Page, Proposal, Raw, Reading, Subject

HERE = Path(__file__).resolve().parents[2] / "articles"
TODAY = date(2026, 11, 24)


@dataclass
class Outcome:
    """Labelled events with the proposal that tells of each, or None; and the proposals that tell of none."""

    reading: Reading
    pairs: list[tuple[dict[str, Any], Proposal | None]] = field(default_factory=list)
    false: list[Proposal] = field(default_factory=list)

    @property
    def missed(self) -> list[dict[str, Any]]:
        return [event for event, proposal in self.pairs if proposal is None and not event.get("optional")]


def labelled(name: str) -> Iterator[tuple[Path, dict[str, Any], tuple[Subject, ...]]]:
    """(file, its labels, its gazetteer) for each article of `expected.json` or `blind/expected_blind.json`."""
    path = HERE / name
    labels = json.loads(path.read_text())
    for item in labels["files"]:
        known = {(s.type, s.slug): s for s in gazetteer.subjects()}
        known |= {(s.type, s.slug): s for s in map(_subject, [*labels.get("subjects", []), *item.get("subjects", [])])}
        file = path.parent / Path(item["file"]).name
        yield file, item, tuple(known.values())


def _subject(row: dict[str, Any]) -> Subject:
    aliases = tuple(
        Alias(alias["text"], bool(alias.get("case_sensitive")), tuple(alias.get("context", ())))
        for alias in row["aliases"]
    )
    return Subject(row["type"], row["slug"], row["name"], row.get("kind") or "", row.get("maker"), aliases)


def read(file: Path, subjects: tuple[Subject, ...]) -> Reading:
    page = parse.read(Raw(file.read_bytes(), name=file.name), Given(), TODAY)
    assert isinstance(page, Page), page
    return understand(page, subjects)


def compare(reading: Reading, events: list[dict[str, Any]]) -> Outcome:
    """Each event takes the proposal that fits it best, the surest pairs first; each proposal serves once."""
    outcome = Outcome(reading)
    pairs = sorted(
        ((fit(p, e), i, j) for i, e in enumerate(events) for j, p in enumerate(reading.proposals) if fit(p, e)),
        reverse=True,
    )
    of_event: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in of_event and j not in of_event.values():
            of_event[i] = j
    outcome.pairs = [(e, reading.proposals[of_event[i]] if i in of_event else None) for i, e in enumerate(events)]
    outcome.false = [p for j, p in enumerate(reading.proposals) if j not in of_event.values()]
    return outcome


def fit(proposal: Proposal, event: dict[str, Any]) -> int:
    """0 when the proposal is not this event; more for a shared quotation, party, day."""
    if proposal.kind not in (event["kind"], *event.get("kind_also", ())) or not _same_deed(proposal, event):
        return 0
    quoted = any(fold(words) in fold(proposal.quote) for words in quotes(event))
    named = bool(parties(proposal) & {*event["actors"], *event["targets"]}) or not (event["actors"] or event["targets"])
    return (4 * quoted + 2 * is_dated(proposal, event) + 1) if named or quoted else 0


def _same_deed(proposal: Proposal, event: dict[str, Any]) -> bool:
    if event.get("contract_event"):
        return proposal.contract_event in (event["contract_event"], *event.get("contract_event_also", ()), None)
    wanted = set(event["action_types"])
    return not wanted or not proposal.action_types or bool(wanted & set(proposal.action_types))


def quotes(event: dict[str, Any]) -> list[str]:
    return [event["quote_contains"], *event.get("quote_also", ())]


def fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def parties(proposal: Proposal) -> set[str]:
    return {slug for slug, _ in proposal.organizations}


def is_dated(proposal: Proposal, event: dict[str, Any]) -> bool:
    edtf = proposal.date.edtf if proposal.date else None
    return edtf in (event["date"], *event.get("date_also", ()))


def is_sized(proposal: Proposal, event: dict[str, Any]) -> bool:
    allowed = [event["size"], *event.get("size_also", ())]
    held = proposal.size and (proposal.size.low, proposal.size.high)
    return held in [size and (size["low"], size["high"]) for size in allowed]


def has_parties(proposal: Proposal, event: dict[str, Any]) -> bool:
    """Every party asked for, and none that was not; for a contract in either role."""
    allowed = {*event["actors"], *event["targets"], *event.get("also_allowed", ())}
    return {*event["actors"], *event["targets"]} <= parties(proposal) <= allowed
