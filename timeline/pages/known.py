"""Rows of lists and lines as they were known by a day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from timeline.printed.knowing import known_documents

Row = dict[str, Any]


def known_rows(rows: Sequence[Row], day: date | None, at: int | None = None) -> list[Row]:
    """Each with its `document` as known by the day. The fragment of one that said less then is not taken (`html`), so
    that it is drawn on the spot. Two queries at most, none for None."""
    if day is None:
        return list(rows)
    documents = known_documents("entry", [row["document"] for row in rows], day, at)
    known = {document["id"]: document for document in documents}
    return [_told(row, known[row["document"]["id"]]) for row in rows if row["document"]["id"] in known]


def _told(row: Row, document: dict) -> Row:
    return row if document == row["document"] else row | {"document": document, "html": ""}
