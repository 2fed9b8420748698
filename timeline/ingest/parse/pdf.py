"""A PDF: open letters, filings and reports are. Its text is read page by page, then as one page of text.

What stands at the head or the foot of most pages (a running title, the number of the page) is left out. What the file
says of itself is believed with care: a title or a writer only where the text has the words too, since many files carry
those of a template or of whoever printed them.
"""

import logging
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from timeline.ingest import characters, clean
from timeline.ingest.characters import words
from timeline.ingest.locate import Leaf, squeezed
from timeline.ingest.parse import pdf_lines, plain
from timeline.ingest.parse.days import machine_day
from timeline.ingest.unwrap import unwrap
from timeline.ingest.values import Given, Page, Raw, Skipped

MAGIC = b"%PDF-"
MOST = 400  # pages; a book is none that an editor wants whole
COVER = 60  # lines before the first sentence that may tell of the whole
FIRST_PAGES = 2  # on which the title and the writer stand
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
OF_DATA = (ArithmeticError, LookupError, OSError, TypeError, ValueError, struct.error, zlib.error)
OF_CODE = (AssertionError, AttributeError, NotImplementedError, RecursionError)
FAULTS = (PyPdfError, DependencyError, *OF_DATA, *OF_CODE)
"""What its library raises on damaged files, of which not all is its own."""
DAMAGED = Skipped("unreadable", "The PDF is damaged and can't be read: open it and save its text as .txt.")
MADE = "the day on which the PDF was made, of a year that its first pages name"
LONGEST = 300  # characters of a title or a name
LOCKED = Skipped("encrypted", "The PDF is locked with a password: save its text as .txt.")
NO_TEXT = Skipped("no_text", "The PDF holds pictures of pages and no text: run a text recognition over it first.")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its words on every fault of a file are for its makers


@dataclass(frozen=True)
class Document:
    """The pages as their lines, and what the file says of itself."""

    leaves: tuple[Leaf, ...]
    title: str = ""
    author: str = ""
    made_on: date | None = None


def is_pdf(body: bytes) -> bool:
    return MAGIC in body[:1024]


def read(raw: Raw, given: Given, today: date) -> Page | Skipped:
    document = _opened(raw.body)
    if isinstance(document, Skipped):
        return document
    leaves = tuple(replace(leaf, text="\n".join(lines)) for leaf, lines in pdf_lines.without_frames(document.leaves))
    cover, told = _parts(characters.clean(pdf_lines.joined(leaf.text for leaf in leaves)))
    page = plain.read("\n\n".join((*cover, *told)), raw, given, today)
    if isinstance(page, Skipped):
        return page
    return _described(replace(page, text="\n\n".join(told), leaves=leaves), document, given, today)


def _parts(whole: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines before the first sentences, and all sentences: a report has headings, lists and tables between them,
    of which the article of a web page has few."""
    lines = [line for line in (" ".join(line.split()) for line in unwrap(whole).split("\n")) if line]
    at = clean.opens(lines)
    told = [line for line in lines[at:] if clean.is_prose(line) or _is_sentence(line)]
    return tuple(lines[max(0, at - COVER) : at]), clean.body(told)


def _is_sentence(line: str) -> bool:
    return words(line) >= 4 and bool(clean.SENTENCE.search(line)) and not clean.is_furniture(line)


def _opened(body: bytes) -> Document | Skipped:
    try:
        reader = PdfReader(BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return LOCKED
        leaves = tuple(_leaves(reader))
        if not any(leaf.text.strip() for leaf in leaves):
            return NO_TEXT
        said: Mapping[str, object] = reader.metadata or {}
        made_on = machine_day(str(said.get("/CreationDate") or "").removeprefix("D:"))
        return Document(leaves, _line(said.get("/Title")), _line(said.get("/Author")), made_on)
    except FAULTS:
        return DAMAGED


def _leaves(reader: PdfReader) -> Iterator[Leaf]:
    """The pages; one that can't be read is empty, and loses no other."""
    total, taken = min(len(reader.pages), MOST), 0
    labels = _labels(reader, total)
    for at in range(total):
        if taken > clean.CAP:
            return
        try:
            text = (reader.pages[at].extract_text() or "").translate(LIGATURES)
        except FAULTS:
            text = ""
        taken += len(text)
        yield Leaf(labels[at], text)


def _labels(reader: PdfReader, total: int) -> list[str]:
    """The pages' numbers as they are printed, where the file tells them."""
    try:
        labels = [str(label).strip()[:20] for label in reader.page_labels[:total]]
    except FAULTS:
        labels = []
    return labels if len(labels) == total and all(labels) else [str(number) for number in range(1, total + 1)]


def _described(page: Page, document: Document, given: Given, today: date) -> Page:
    """The page with what the file says of itself, where its text bears that out."""
    opening = squeezed(" ".join(leaf.text for leaf in page.leaves[:FIRST_PAGES]))
    title = document.title if _stands_in(document.title, opening) else ""
    author = document.author if _stands_in(document.author, opening) and document.author != title else ""
    page = replace(page, title=title or page.title, byline=page.byline or author or None)
    made_on = document.made_on
    if page.published_on or given.published_on or not made_on or made_on > today or str(made_on.year) not in opening:
        return page
    return replace(page, published_on=made_on, date_origin=MADE)


def _stands_in(words: str, opening: str) -> bool:
    return len(words.split()) > 1 and squeezed(words) in opening


def _line(said: object) -> str:
    return " ".join(characters.clean(str(said or "")).split())[:LONGEST]
