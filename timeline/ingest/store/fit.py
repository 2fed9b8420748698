"""Makes a page fit its columns: without what PostgreSQL refuses, and no longer than they are."""

from dataclasses import replace

from timeline.ingest.values import Page

LENGTHS: dict[str, int | None] = {
    "title": 500,
    "byline": 300,
    "outlet": 120,
    "url": 2000,
    "date_origin": 120,
    "language": 12,
    "rests_on": 120,
    "text": None,
}


def fit(page: Page) -> Page:
    """An address that is too long is none; other fields are cut."""
    changed = {name: clean(getattr(page, name), length) for name, length in LENGTHS.items()}
    url = changed["url"] if page.url and len(page.url) <= LENGTHS["url"] else None
    return replace(page, **changed | {"url": url, "date_origin": changed["date_origin"] or ""})


def clean(text: str | None, length: int | None) -> str | None:
    """Without NULs and halves of surrogate pairs; white space at the ends goes, and nothing becomes None."""
    if text is None:
        return None
    whole = text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.strip()[:length] or (None if length else "")
