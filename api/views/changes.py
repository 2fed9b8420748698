"""The change feed. Sequences grow in the order of commit, so nothing appears behind a reader."""

from typing import Any

import orjson
from django.http import HttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_view

from api.answers import answer
from api.documentation import changes
from api.problems import StartAgain
from api.views.base import PrintView
from api.views.editions import COLUMNS, as_told, with_what_is_told
from timeline.printed.models import Edition
from timeline.printed.models.edition import digest
from timeline.printed.parameters.values import Since

PARAMETERS = ("since", "limit")


@extend_schema_view(get=changes(PARAMETERS))
class Changes(PrintView):
    parameters = PARAMETERS

    def answer(self) -> HttpResponse:
        """One query: the edition that the reader stands at comes with those that follow it."""
        since, limit = self.filters.get("since"), self.filters.get("limit")
        editions = with_what_is_told(Edition.objects.since(since.sequence - 1))
        rows = list(editions.values("sequence", *COLUMNS)[: limit + 2])
        later = rows[1:] if _stands_at(since, rows) else rows
        shown = later[:limit]
        latest = _place(shown[-1]) if shown else _place(rows[0]) if rows else since
        further = self.filters.address(self.address(), since=latest) if len(later) > limit else None
        results = [as_told(row) for row in shown]
        return answer(orjson.dumps({"next": further, "latest": latest, "results": results}), self.tag)


def _stands_at(since: Since, rows: list[dict[str, Any]]) -> bool:
    """Whether the first row is the edition that the reader met last. Raises StartAgain where it is another one."""
    if not since.sequence:
        return False
    if not rows or rows[0]["sequence"] != since.sequence:
        raise StartAgain(_("There is no sequence %(at)d here: start again from 0.") % {"at": since.sequence})
    if since.digest and since.digest != _place(rows[0]).digest:
        raise StartAgain(
            _("Sequence %(at)d is another edition by now, the record was restored: start again from 0.")
            % {"at": since.sequence}
        )
    return True


def _place(row: dict[str, Any]) -> Since:
    of_edition = digest(row["sequence"], row["record_id"], row["number"], row["published_at"])
    return Since(f"{row['sequence']}-{of_edition}")
