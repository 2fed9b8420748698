"""Entries as rows of a table (CSV), safe to be opened in a spreadsheet."""

from collections.abc import Iterable, Mapping

from timeline.printed.typesetting import Document
from timeline.wording.addresses import absolute
from timeline.wording.labels import date_words, kind_words

HEADER = (
    *("id", "url", "date", "start", "end", "date_in_words", "kind", "title", "summary"),
    *("organizations", "products", "contracts", "stories", "topics", "demands", "known_by", "claim_state"),
    *("sources", "archived", "quotes", "edition", "sequence", "data_version"),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With which a spreadsheet takes a cell for a formula (OWASP, CSV injection)."""


def row(document: Document, version: int, numbers: Mapping[str, int] | None = None) -> list[str]:
    """`version`: the sequence of the record from which it is taken. `numbers`: of the notes in which a dossier tells
    its sources, by the article's id."""
    when, cited = document["date"], document["citations"]
    cells: list[object] = [
        document["id"],
        absolute(document["url"]),
        *(when["edtf"], when["start"], when["end"], date_words(when), kind_words(document)),
        *(document["title"], document["summary"]),
        _listed(f"{one['name']} ({one['role']})" for one in document["organizations"]),
        _listed(one["name"] for one in document["products"]),
        _listed(one["title"] for one in document["contracts"]),
        _listed(one["title"] for one in document["stories"]),
        _listed(one["name"] for one in document["topics"]),
        _listed(f"{one['id']}: {one['text']} ({one['response']})" for one in document["demands"]),
        *(document["known_by"], document["claim_state"]),
        _listed(_numbered(citation, numbers or {}) for citation in cited),
        _listed(citation["archive_url"] for citation in cited if citation["archive_url"]),
        _listed(citation["quote"]["exact"] for citation in cited if citation["quote"]),
        *(document["edition"]["number"], document["edition"]["sequence"], version),
    ]
    return [harmless("" if cell is None else str(cell)) for cell in cells]


def _numbered(citation: Document, numbers: Mapping[str, int]) -> str:
    number = numbers.get(citation["article"])
    return f"[{number}] {source(citation)}" if number else source(citation)


def source(citation: Document) -> str:
    """Outlet, title, day, address: as far as they are known."""
    parts = (citation["outlet"], citation["title"], citation["published_on"], citation["url"])
    return ", ".join(part for part in parts if part) or str(citation["article"])


def harmless(text: str) -> str:
    """With an apostrophe before what would be a formula, which spreadsheets don't show."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _listed(parts: Iterable[str]) -> str:
    return "; ".join(parts)
