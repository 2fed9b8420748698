"""A quoted sentence in the paragraphs around it. Texts are folded alike: in a quote any white space is one space."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Context:
    """The paragraph as before + quote + after; `above` and `below` are the neighbouring paragraphs, shortened."""

    above: str
    before: str
    quote: str
    after: str
    below: str
    number: int
    of: int


def around(quote: str, text: str, reach: int = 320) -> Context | None:
    """Where the quote stands in the text; None when it isn't there. A quote may run over paragraphs."""
    found = re.search(r"\s+".join(map(re.escape, quote.split())), text) if quote.split() else None
    if found is None:
        return None
    start, end = _paragraph(text, found.start(), found.end())
    return Context(
        above=_last(text[:start].rstrip(), reach),
        before=text[start : found.start()],
        quote=found.group(),
        after=text[found.end() : end],
        below=_first(text[end:].lstrip(), reach),
        number=len(_paragraphs(text[:start])) + 1,
        of=len(_paragraphs(text)),
    )


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    opening, closing = text.rfind("\n\n", 0, start), text.find("\n\n", end)
    return (opening + 2 if opening >= 0 else 0), (closing if closing >= 0 else len(text))


def _paragraphs(text: str) -> list[str]:
    return [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]


def _last(text: str, reach: int) -> str:
    paragraph = text.rpartition("\n\n")[2]
    return paragraph if len(paragraph) <= reach else "… " + paragraph[-reach:].partition(" ")[2]


def _first(text: str, reach: int) -> str:
    paragraph = text.partition("\n\n")[0]
    return paragraph if len(paragraph) <= reach else paragraph[:reach].rpartition(" ")[0] + " …"
