"""Whether quoted words still stand in the text that is held of their article.

What typesetting alone changes does not count: white space, the form of quotation marks and dashes, how letters are
composed. “…” and brackets stand for words left out, or an editor's own; the parts around them must follow in order.
"""

import re
import unicodedata
from collections.abc import Iterator

from timeline.models import Article, Citation
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import State

BATCH = 200
LEFT_OUT = re.compile(r"\[[^\]]*\]|\([.… ]+\)|…|(?:\. ?){3,}")
MARKS = str.maketrans(
    {**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
)

Quote = tuple[str, int, str]
"""Which entry, from which article, which words."""


def lost() -> Iterator[str]:
    """A sentence for every quote, in print or in work, that its article's text does not contain."""
    for quotes in (_printed(), _working()):
        batch: list[Quote] = []
        for quote in quotes:
            batch.append(quote)
            if len(batch) == BATCH:
                yield from _not_found(batch)
                batch = []
        yield from _not_found(batch)


def stands_in(quote: str, text: str) -> bool:
    """Both as they are."""
    return _follow(_parts(quote), folded(text))


def folded(text: str) -> str:
    composed = unicodedata.normalize("NFKC", text).translate(MARKS).replace("''", '"')
    return " ".join("".join(c for c in composed if unicodedata.category(c) != "Cf").split())


def _parts(quote: str) -> list[str]:
    """The marks that an editor may have put around the whole do not count."""
    found = (folded(part).strip("\"' ") for part in LEFT_OUT.split(quote))
    return [part for part in found if part]


def _follow(parts: list[str], text: str) -> bool:
    at = 0
    for part in parts:
        place = text.find(part, at)
        if place < 0:
            return False
        at = place + len(part)
    return True


def _not_found(quotes: list[Quote]) -> Iterator[str]:
    numbers = {number for _entry, number, _words in quotes}
    held = Article.objects.filter(pk__in=numbers).exclude(text="").values_list("pk", "text")
    texts = {number: folded(text) for number, text in held}
    for entry, number, words in quotes:
        if number in texts and not _follow(_parts(words), texts[number]):
            yield f"{entry} quotes words that the text held of A{number} does not contain: “{_short(words)}”."


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 120 else f"{line[:119]}…"


def _printed() -> Iterator[Quote]:
    rows = PublicRecord.press.filter(kind="entry", state=State.IN_PRINT).order_by("number")
    for record_id, document in rows.values_list("pk", "document").iterator(chunk_size=BATCH):
        for citation in document.get("citations", []):
            words = (citation.get("quote") or {}).get("exact", "")
            if words and citation.get("article"):
                yield record_id, int(citation["article"][1:]), words


def _working() -> Iterator[Quote]:
    """Those that are not in print word for word: they would be told twice."""
    printed = set(_printed())
    rows = Citation.objects.exclude(quote_exact="").select_related("entry").order_by("pk")
    for citation in rows.iterator(chunk_size=BATCH):
        quote = citation.entry.record_id, citation.article_id, citation.quote_exact
        if quote not in printed:
            yield f"The draft of {quote[0]}", quote[1], quote[2]
