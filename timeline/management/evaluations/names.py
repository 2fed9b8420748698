"""Which organizations that no record knows are found in labelled articles: with an empty record, by half and by file.

Sought are the parties of events that an editor would enter, as far as the page names them (a capital in them, and the
very words in its text). Found is a party where a stranger's name or one of its forms equals it or holds it, as
proposals are compared (`same_name`). Labels do not list every organization of a page, so of precision this tells only
what is sure: which share of the strangers is a labelled party.
"""

import hashlib
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from timeline.ingest import parse
from timeline.ingest.names import strangers
from timeline.ingest.values import Given, Page, Raw, Skipped, Stranger
from timeline.management.evaluations.proposals_score import same_name

TODAY = date(2026, 11, 26)
FILES = ("articles.jsonl", "plain.jsonl")


class Read(NamedTuple):
    id: str
    half: int
    page: Page
    parties: tuple[str, ...]
    found: tuple[Stranger, ...]
    seconds: float

    @property
    def missed(self) -> list[str]:
        forms = [same_name(form) for one in self.found for form in (one.name, *one.forms)]
        return [party for party in self.parties if not any(_holds(form, same_name(party)) for form in forms)]

    @property
    def labelled(self) -> list[Stranger]:
        """Strangers that are a party, by any of their forms."""
        return [
            one
            for one in self.found
            if any(_holds(same_name(f), same_name(p)) for f in one.forms for p in self.parties)
        ]


def names(data: Path, articles: Path | None = None) -> Iterator[str]:
    for file in [articles] if articles else [data / "proposals" / name for name in FILES]:
        read = list(_read(file))
        for half in (0, 1):
            yield f"{file.name}, half {half}: {_figures([one for one in read if one.half == half])}"


def _figures(read: list[Read]) -> str:
    due, missed = sum(len(one.parties) for one in read), sum(len(one.missed) for one in read)
    found, labelled = sum(len(one.found) for one in read), sum(len(one.labelled) for one in read)
    words, seconds = sum(one.page.words for one in read), sum(one.seconds for one in read)
    return (
        f"{len(read)} pages, {due - missed} of {due} parties found ({_share(due - missed, due)}), {found} strangers,"
        f" {labelled} of them a labelled party ({_share(labelled, found)}),"
        f" {1e6 * seconds / words if words else 0:.1f} ms for 1,000 words"
    )


def _share(part: int, of: int) -> str:
    return f"{part / of:.3f}" if of else "none"


def _read(file: Path) -> Iterator[Read]:
    strangers(Page(text="They met Maria Norva."), ())  # reads the lists, which is no page's time
    with file.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            kind = "text/html" if row["format"] == "html" else "text/plain"
            page = parse.read(Raw(row["content"].encode(), row["url"], kind), Given(), TODAY)
            if not isinstance(page, Skipped):
                before = time.process_time()
                found = strangers(page, ())
                seconds = time.process_time() - before
                yield Read(row["id"], _half(row["id"]), page, tuple(_parties(row, page.text)), found, seconds)


def _half(key: str) -> int:
    return int(hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()[:8], 16) % 2


def _parties(row: dict[str, Any], text: str) -> list[str]:
    """Those of its events that the text names, each once."""
    asked = Counter(party for event in row["expected"] for party in event["parties"])
    plain = text.replace("’", "'")
    return [party for party in asked if not party.islower() and re.search(rf"(?<!\w){re.escape(party)}(?!\w)", plain)]


def _holds(form: str, party: str) -> bool:
    return f"-{party}-" in f"-{form}-"
