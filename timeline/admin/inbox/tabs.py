"""The inbox's three lists: what waits and is sure, what waits and may be an event, what was decided."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest

from timeline.admin.inbox import rows
from timeline.models import Article, Suggestion


@dataclass(frozen=True)
class Tab:
    """`show` is its name in an address; the list that the inbox opens with has none."""

    show: str
    keys: Callable[[], QuerySet]

    @property
    def query(self) -> str:
        return f"?show={self.show}" if self.show else ""

    @property
    def more(self) -> str:
        """Behind another parameter."""
        return f"&show={self.show}" if self.show else ""


SURE, MAYBE, DECIDED = Tab("", rows.waiting), Tab("maybe", rows.maybe), Tab("decided", rows.decided)


def tab(request: HttpRequest, asked: Suggestion | Article | None) -> Tab:
    """The one that the address names; else the one in which what is asked for waits."""
    named = request.GET.get("show")
    if named is None and isinstance(asked, Suggestion) and not asked.claim and not asked.is_sure:
        return MAYBE
    return next((one for one in (MAYBE, DECIDED) if one.show == named), SURE)
