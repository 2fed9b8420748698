"""What a model is told: the prompt, then one page between marks, as data and no more."""

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from timeline.ingest.propose import sentences
from timeline.ingest.propose.pointing.form import FORM
from timeline.ingest.values import Page

PROMPT = 1
FOLDER = Path(__file__).parent
SYSTEM = (FOLDER / f"prompt_{PROMPT}.md").read_text(encoding="utf-8")
MOST_LETTERS, MOST_SENTENCES = 200_000, 400
LONGEST_NAME = 60
"""Of a pointer, as suggestions keep it."""
MARK = re.compile(r"<(?=\s*/?\s*article\s*>)", re.I)
FACTS = {"title": "Title", "byline": "By", "outlet": "Outlet", "url": "Address", "published_on": "Published"}


@cache
def schema() -> dict[str, Any]:
    """Of what is answered; made by form_schema.py."""
    found: dict[str, Any] = json.loads((FOLDER / f"form_{FORM}.json").read_text(encoding="utf-8"))
    return found


def messages(page: Page) -> list[dict[str, str]]:
    """In the form of the chat-completions protocol."""
    return [{"role": "system", "content": SYSTEM}, {"role": "user", "content": _handed_over(page)}]


def pointer(model: str, prompt: int) -> str:
    """Who pointed, with the version; of a long name its end, which tells more."""
    version = f", prompt {prompt}"
    return f"model {model[-(LONGEST_NAME - len('model ' + version)) :]}{version}"


def _handed_over(page: Page) -> str:
    """Nothing in it can end it: its own marks lose their first sign."""
    facts = "\n".join(f"{name}: {value}" for part, name in FACTS.items() if (value := getattr(page, part)))
    told = MARK.sub("", f"{facts}\n\n{_first_sentences(page)}")
    return f"<article>\n{told}\n</article>"


def _first_sentences(page: Page) -> str:
    text = page.text[:MOST_LETTERS]
    end = next(islice(_ends(text), MOST_SENTENCES - 1, None), len(text))
    return text[:end]


def _ends(text: str) -> Iterator[int]:
    at = 0
    for paragraph in text.split("\n\n"):
        yield from (at + end for _, end in sentences.split(paragraph))
        at += len(paragraph) + 2
