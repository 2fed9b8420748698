"""A dossier as Markdown (CommonMark, with footnotes as GitHub and pandoc read them)."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline.printed.formats.dossier import Dossier, Note, Quote, Told
from timeline.printed.formats.sheet import source
from timeline.wording.addresses import absolute
from timeline.wording.demand_states import standing
from timeline.wording.labels import date_words, kind_words

SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")
AT_THE_START = re.compile(r"(?m)^(\s*)([-+=:]|\d+[.)])")


def plain(text: str) -> str:
    """The text so that no sign in it is read as Markdown or HTML, on one line."""
    escaped = SIGNS.sub(r"\\\1", " ".join(text.split()))
    return AT_THE_START.sub(lambda found: f"{found[1]}\\{found[2]}", escaped)


def markdown(title: str, about: list[str], told: Dossier) -> str:
    """`about`: sentences that say of what and of when it is."""
    parts = [f"# {plain(title)}", *map(plain, about), *map(_entry, told.entries), *map(_note, told.notes)]
    return "\n\n".join(parts) + "\n"


def _entry(told: Told) -> str:
    entry, marks = told.entry, "".join(f"[^{number}]" for number in told.notes)
    lines = [
        f"## {plain(date_words(entry['date']))}: {plain(entry['title'])} ({entry['id']})",
        f"{plain(kind_words(entry))}. {plain(entry['summary'])}{marks}",
        *_demands(entry),
        f"[{entry['id']}]({absolute(entry['url'])})",
    ]
    return "\n\n".join(lines)


def _demands(entry: dict) -> Iterator[str]:
    if entry["demands"]:
        asked = (f"* {d['id']}: {plain(d['text'])} ({standing(d).words})" for d in entry["demands"])
        yield "\n".join(asked)


def _quote(quote: Quote) -> str:
    words = f"“{plain(quote.words)}” " if quote.words else ""
    return f"{words}({', '.join(filter(None, [quote.entry, plain(quote.said)]))})"


def _note(note: Note) -> str:
    quotes = "; ".join(map(_quote, note.quotes))
    archived = note.citation["archive_url"]
    parts = [plain(source(note.citation)), quotes, f"{_('archived copy')}: <{archived}>" if archived else ""]
    return f"[^{note.number}]: " + ". ".join(part for part in parts if part)
