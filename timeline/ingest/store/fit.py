"""Makes a page fit its columns: without what PostgreSQL refuses, and no longer than they are."""

from dataclasses import replace

from timeline import text
from timeline.ingest.address import canonical
from timeline.ingest.values import Page
from timeline.models.article import LONGEST_TEXT

LONGEST_ADDRESS = 2000


def fit(page: Page) -> Page:
    """Words are cut; an address is made canonical, and is none when it is too long."""
    url = canonical(page.url)
    return replace(
        page,
        title=_line(page.title, 500),
        byline=_line(page.byline, 300),
        outlet=_line(page.outlet, 120),
        url=url if url and len(url) <= LONGEST_ADDRESS else None,
        date_origin=_line(page.date_origin, 120) or "",
        language=_line(page.language, 12) or "en",
        rests_on=_line(page.rests_on, 120),
        text=text.verbatim(page.text)[:LONGEST_TEXT],
    )


def _line(words: str | None, length: int) -> str | None:
    """Cut first: what is cut off may be what closed a change of direction."""
    return text.line(" ".join(text.plain(words or "").split())[:length]) or None
