"""The contracts of which a line tells: their documents, now, at a sequence, or as they will stand after an act."""

from collections.abc import Iterable

from django.db.models import CharField

from timeline.database.lists import any_of
from timeline.pages.over import NOTHING, Over
from timeline.printed.compiled import Compiled
from timeline.printed.models import PublicRecord
from timeline.printed.stood import edition_at

MOST = 24
"""More have no bar on one part of a line."""


def contract_documents(slugs: Iterable[str], at: int | None = None, over: Over = NOTHING) -> list[dict]:
    """Of those in print, by number. One query where there are any."""
    wanted = sorted(set(slugs))[:MOST]
    laid = [one.document for one in over.values() if one.kind == "contract" and one.document.get("slug") in wanted]
    if not wanted:
        return []
    found = [document for (document,) in IN_PRINT.tuples(slugs=wanted)] if at is None else _at(wanted, at)
    return [*laid, *(document for document in found if document["id"] not in over)]


def _at(slugs: list[str], at: int) -> list[dict]:
    records = PublicRecord.objects.of_kind("contract").filter(slug__in=slugs).order_by("number")
    documents = records.annotate(stood=edition_at("document", at)).values_list("stood", flat=True)
    return [document for document in documents if document and "state" not in document]


IN_PRINT = Compiled(
    lambda slugs: (
        PublicRecord.objects.of_kind("contract").in_print().filter(any_of("slug", slugs)).order_by("number")
    ).values_list("document"),
    slugs=CharField(),
)
