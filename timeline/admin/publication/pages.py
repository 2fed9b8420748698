"""The pages that readers would get of an act: the record's own first, then those that come with it or follow it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

from timeline.editorial import Preview
from timeline.models import Printable
from timeline.pages.lines.read import read_line
from timeline.pages.near import entry_page
from timeline.pages.over import Laid, Over
from timeline.pages.parts import Change, changes
from timeline.pages.subjects import ANNOTATED, subject_page
from timeline.printed.models import Edition, PublicRecord, SourceState
from timeline.printed.parameters import Filters
from timeline.printed.typesetting import Document
from timeline.printed.typesetting.brief import title_of
from timeline.wording.labels import label

DRAWN = ("entry", *ANNOTATED)
"""The kinds of records whose page can be drawn before it is printed."""


@dataclass(frozen=True)
class Page:
    """`changes`: against what is in print; empty where nothing is (`is_first`), or where it differs in no words."""

    record_id: str
    kind: str
    title: str
    is_drawn: bool
    is_first: bool
    changes: list[Change]


def pages(preview: Preview) -> list[Page]:
    standing = _in_force([edition.record_id for edition in preview.editions])
    return [_page(edition, standing.get(edition.record_id)) for edition in preview.editions]


def own_first(found: Sequence[Page], record: Printable) -> tuple[Page | None, list[Page]]:
    """The record's own, if it would be printed, and the others."""
    own = next((page for page in found if page.record_id == record.record_id), None)
    return own, [page for page in found if page is not own]


@dataclass(frozen=True)
class Tombstone:
    """What web/gone.html draws of a record that an act would take out of print."""

    id: str
    kind: str
    title: str
    document: Document


def proof_of(preview: Preview, record_id: str) -> tuple[str, dict[str, Any]] | None:
    """The template of a record's page as the act would leave it, and what it draws; None where none can be drawn."""
    edition = next((e for e in preview.editions if e.record_id == record_id and _is_drawn(e)), None)
    if edition is None:
        return None
    if _is_taken_out(edition):
        gone = Tombstone(edition.record_id, edition.kind, title_of(edition.content), edition.document)
        return "web/gone.html", {"record": gone}
    over = {e.record_id: Laid(e.kind, e.document) for e in preview.editions}
    if edition.kind in ANNOTATED:
        return _subject(edition, over)
    return "web/entry.html", entry_page(edition.document, over=over) | {"sources": _sources(edition.document)}


def _sources(entry: Document) -> list[dict[str, Any]]:
    """How they were found, as far as somebody looked."""
    cited = [citation["article"] for citation in entry["citations"]]
    found: Any = SourceState.objects.filter(record__in=cited).values("record", "standing", "checked_on", "lost")
    return list(found) if cited else []


def _subject(edition: Edition, over: Over) -> tuple[str, dict[str, Any]] | None:
    """Of one that is in print; else nothing of it is but what the act brings, and there is no line yet to draw."""
    records = PublicRecord.objects.filter(pk=edition.record_id)
    record = ANNOTATED[edition.kind](records, None).first()
    if record is None:
        return None
    record.document = edition.document
    line = read_line(record, Filters({}, walk=edition.record_id), over=over)
    return f"web/{edition.kind}.html", subject_page(record, line, over=over)


def _is_drawn(edition: Edition) -> bool:
    return edition.kind in DRAWN


def _is_taken_out(edition: Edition) -> bool:
    """Of a retracted record a page stays that says so."""
    return "state" in edition.document


def _page(edition: Edition, standing: dict | None) -> Page:
    return Page(
        edition.record_id,
        capfirst(label(edition.kind, "record")),
        title_of(edition.content),
        _is_drawn(edition) and (edition.kind not in ANNOTATED or standing is not None),
        standing is None,
        changes(standing, edition.document) if standing is not None and not _is_taken_out(edition) else [],
    )


def _in_force(record_ids: Sequence[str]) -> dict[str, dict]:
    rows = PublicRecord.press.in_print().filter(pk__in=record_ids)
    return dict(rows.values_list("pk", "document"))
