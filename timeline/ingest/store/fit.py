"""Makes a page fit its columns: without what PostgreSQL refuses, and no longer than they are."""

from dataclasses import replace

from timeline import text
from timeline.addresses.canonical import canonical
from timeline.ingest.values import Page
from timeline.languages import language_tag
from timeline.models.article import LONGEST_TEXT

LONGEST_ADDRESS = 2000


def fit(page: Page) -> Page:
    """Words are cut; an address is made canonical, and is none when it is too long."""
    return replace(
        page,
        title=_line(page.title, 500),
        byline=_line(page.byline, 300),
        outlet=_line(page.outlet, 120),
        url=_address(page.url),
        stated_url=_address(page.stated_url),
        date_origin=_line(page.date_origin, 120) or "",
        language=language_tag(page.language or "") or "en",
        rests_on=_line(page.rests_on, 120),
        text=text.verbatim(page.text)[:LONGEST_TEXT],
    )


def _address(url: str | None) -> str | None:
    kept = canonical(url)
    return kept if kept and len(kept) <= LONGEST_ADDRESS else None


def _line(words: str | None, length: int) -> str | None:
    """Cut first: what is cut off may be what closed a change of direction."""
    return text.line(" ".join(text.plain(words or "").split())[:length]) or None
