"""The labelled articles: each a page, and the events that are marked in it in the form of docs/pointing.md."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from timeline.ingest.frames import lexicon
from timeline.ingest.propose.pointing import form
from timeline.ingest.values import Page

FOLDER = Path(__file__).with_name("articles")


SIGNS = ("units", "signs", "beside", "page", "lexicon")
"""Files of timeline/ingest/frames on which it depends what is learnt."""


class Article(NamedTuple):
    key: str
    page: Page
    events: list[form.Event]


def read(folder: Path = FOLDER) -> Iterator[Article]:
    """In the order of files and lines. Raises form.NoForm, ValueError and KeyError for a line in another form."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            page = Page(
                title=row["title"],
                outlet=row["outlet"],
                url=row["url"],
                published_on=date.fromisoformat(row["published_on"]),
                text=row["text"],
            )
            yield Article(row["id"], page, form.read({"form": form.FORM, "events": row["events"]}).events)


def version() -> str:
    """Of the articles and of the code that reads signs off them."""
    code = [lexicon.FILE.with_name(f"{name}.py") for name in SIGNS]
    whole = b"".join(file.read_bytes() for file in [*sorted(FOLDER.glob("*.jsonl")), *code, lexicon.FILE])
    return hashlib.sha256(whole).hexdigest()[:8]
