"""The labelled articles: each a page, and the events that are marked in it in the form of docs/pointing.md."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from timeline.ingest.frames import lexicon
from timeline.ingest.propose.pointing import form
from timeline.ingest.values import Page

FOLDER = Path(__file__).with_name("articles")


MARKED = ("events", "refused")
SIGNS = ("units", "signs", "beside", "page", "lexicon")
"""Files of timeline/ingest/frames on which it depends what is learnt."""


class Article(NamedTuple):
    """`is_whole`: what is not marked in it tells no event. Else only what is marked is known, and what was refused."""

    key: str
    page: Page
    events: list[form.Event]
    refused: list[form.Event] = []
    is_whole: bool = True


def files(more: Iterable[Path] = ()) -> list[Path]:
    return [*sorted(FOLDER.glob("*.jsonl")), *more]


def read(found: Iterable[Path] | None = None) -> Iterator[Article]:
    """In the order of files and lines. Raises form.NoForm, ValueError and KeyError for a line in another form."""
    for file in files() if found is None else found:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            page = Page(
                title=row["title"],
                outlet=row["outlet"],
                url=row["url"],
                published_on=date.fromisoformat(row["published_on"]),
                text=row["text"],
            )
            events, refused = (form.read({"form": form.FORM, "events": row.get(name, [])}).events for name in MARKED)
            yield Article(row["id"], page, events, refused, row.get("whole", True))


def version(found: Iterable[Path] | None = None) -> str:
    """Of the articles and of the code that reads signs off them."""
    code = [lexicon.FILE.with_name(f"{name}.py") for name in SIGNS]
    whole = b"".join(file.read_bytes() for file in [*(files() if found is None else found), *code, lexicon.FILE])
    return hashlib.sha256(whole).hexdigest()[:8]
