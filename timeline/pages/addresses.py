"""Addresses of the pages of printed records, where their documents are not at hand."""

FOLDERS = {
    "story": "stories",
    "organization": "organizations",
    "product": "products",
    "contract": "contracts",
    "topic": "topics",
}
"""Of those that are found by their slugs."""


def page_of(kind: str, record_id: str, slug: str) -> str:
    """As the record is called now; "" where its kind has no page."""
    if kind == "entry":
        return f"/entries/{record_id}/{slug}/"
    if kind == "article":
        return f"/articles/{record_id}/"
    return f"/{FOLDERS[kind]}/{slug}/" if kind in FOLDERS else ""
