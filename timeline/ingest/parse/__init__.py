"""Parses a source: takes its bytes and gives a Page, or a Skipped with the reason why it can't be read.

    decode ─▶ markup  (HTML: meta data, trafilatura's main text) ─┐
      ▲   └─▶ plain   (a page saved as text: head, body, foot)   ─┼▶ Page
    mhtml     pdf     (its pages as text, then like plain)       ─┘

What the caller gives has precedence over what the page says. A page whose day of publication lies in the future is
skipped; if it has another day too, that one is taken, with a note in `date_origin`.
"""

from dataclasses import replace
from datetime import date

from timeline.ingest import characters
from timeline.ingest.parse import decode, markup, mhtml, pdf, plain
from timeline.ingest.parse.days import EARLIEST
from timeline.ingest.values import Given, Page, Raw, Skipped


def read(raw: Raw, given: Given, today: date) -> Page | Skipped:
    """Read one source. `today` is the last day that a publication date may name."""
    if given.published_on and given.published_on > today:
        return Skipped(
            "bad_date", f"The given date {given.published_on} has not come yet: give the day of publication."
        )
    if given.published_on and given.published_on < EARLIEST:
        return Skipped("bad_date", f"The given date {given.published_on} is before {EARLIEST.year}.")
    page = _read(raw, given, today)
    return _clean(page) if isinstance(page, Page) else page


def _read(raw: Raw, given: Given, today: date) -> Page | Skipped:
    if pdf.is_pdf(raw.body):
        return pdf.read(raw, given, today)
    found = mhtml.unpacked(raw) if mhtml.is_saved_page(raw) else raw
    if isinstance(found, Skipped):
        return found
    text = decode.decode(found)
    if isinstance(text, Skipped):
        return text
    reader = markup if decode.is_markup(text, found) else plain
    return reader.read(text, found, given, today)


def _clean(page: Page) -> Page:
    """The page without invisible characters, which entities ("&shy;") and escapes in JSON-LD bring in again."""
    return replace(
        page,
        title=_words(page.title),
        byline=_words(page.byline),
        outlet=_words(page.outlet),
        rests_on=_words(page.rests_on),
        text=characters.clean(page.text),
    )


def _words(stated: str | None) -> str | None:
    return characters.clean(stated).strip() or None if stated else None


__all__ = ["read"]
