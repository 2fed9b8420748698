"""Entries as rows of a table (CSV), safe to be opened in a spreadsheet."""

from collections.abc import Iterable

from timeline.printed.typesetting import Document
from timeline.wording.addresses import absolute
from timeline.wording.labels import date_words, kind_words

HEADER = (
    *("id", "url", "date", "start", "end", "date_in_words", "kind", "title", "summary"),
    *("organizations", "products", "contracts", "stories", "topics"),
    *("participants", "size_text", "size_low", "size_high", "size_unit", "size_claimed_by"),
    *("demands", "demand_states", "demand_days_min", "demand_days_max", "demand_counted_to", "answers", "links"),
    *("known_by", "claim_state", "independent_sources", "sources", "source_urls", "archived", "quotes"),
    *("edition", "sequence", "data_version"),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With which a spreadsheet takes a cell for a formula (OWASP, CSV injection)."""


def row(document: Document, version: int) -> list[str]:
    """`version`: the sequence of the record from which it is taken. What is told of demands and sources names them by
    their ids, in several columns alike."""
    when = document["date"]
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
        *_size(document["protest"] or {}),
        *_demands(document["demands"]),
        _listed(f"{link['label']} {link['entry']['id']}" for link in document["links"]),
        *(document["known_by"], document["claim_state"], document["corroboration"]["independent"]),
        *_sources(document["citations"]),
        *(document["edition"]["number"], document["edition"]["sequence"], version),
    ]
    return [harmless("" if cell is None else str(cell)) for cell in cells]


def _size(protest: Document) -> list[object]:
    size = protest.get("size") or {}
    return [protest.get("participants"), *(size.get(name) for name in ("text", "low", "high", "unit", "claimed_by"))]


def _demands(demands: list[Document]) -> list[str]:
    days = [(one["id"], one.get("days_unanswered") or one.get("days_to_response") or {}) for one in demands]
    answers = [(one["id"], answer) for one in demands for answer in one["history"]]
    return [
        _listed(f"{one['id']}: {one['text']}" for one in demands),
        _listed(f"{one['id']}: {_UNANSWERED.get(one['response'], one['response'])}" for one in demands),
        *(_of_each((name, told.get(key)) for name, told in days) for key in ("min", "max", "counted_to")),
        _listed(f"{name}: {answer['response']} in {answer['entry']['id']}" for name, answer in answers),
    ]


_UNANSWERED = {"none": "unanswered"}
"""Beside others "none" would be read as no demand."""


def _sources(cited: list[Document]) -> list[str]:
    """Each source once, however many of its words are cited."""
    once = list({citation["article"]: citation for citation in cited}.values())
    return [
        _of_each((one["article"], source(one)) for one in once),
        *(_of_each((one["article"], one[name]) for one in once) for name in ("url", "archive_url")),
        _of_each((citation["article"], citation["quote"] and citation["quote"]["exact"]) for citation in cited),
    ]


def _of_each(pairs: Iterable[tuple[str, object]]) -> str:
    return _listed(f"{name}: {value}" for name, value in pairs if value is not None)


def source(citation: Document) -> str:
    """Outlet, title, day, address: as far as they are known."""
    parts = (citation["outlet"], citation["title"], citation["published_on"], citation["url"])
    return ", ".join(part for part in parts if part) or str(citation["article"])


def harmless(text: str) -> str:
    """With an apostrophe before what would be a formula, which spreadsheets don't show."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _listed(parts: Iterable[str]) -> str:
    return "; ".join(parts)
