"""Who proposed, and how often that was accepted; what a model is asked, and what it marked on an article."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import starmap
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.admin.rights import SEE_INBOX, require
from timeline.ingest import store
from timeline.ingest.prompt import PROMPT, pointer
from timeline.ingest.propose.pointing.verify import left_out, verify
from timeline.models import Article, Claim, ModelAnswer, ModelDay, Suggestion
from timeline.models.suggestion import is_rule

SHOWN = 12
VERDICT = Claim.Verdict


@dataclass(frozen=True)
class Row:
    """What became of what somebody proposed. `name` is "" for all rules together."""

    name: str
    waiting: int
    decided: int
    accepted: int
    duplicates: int

    @property
    def share(self) -> int | None:
        """Accepted of those decided, in percent."""
        return round(100 * self.accepted / self.decided) if self.decided else None


def show(request: HttpRequest) -> HttpResponse:
    require(request, *SEE_INBOX)
    found = rows()
    rules = [row for row in found if is_rule(row.name)]
    others = [row for row in found if not is_rule(row.name)]
    context = {
        "title": _("Who proposes, and how often it is accepted"),
        "pointers": sorted([*others, *together(rules)], key=lambda row: -row.decided),
        "rules": rules,
        **(_model() if settings.TRACKER_MODEL_URL else {}),
    }
    return render(request, "admin/pointers.html", admin.site.each_context(request) | context)


def rows() -> list[Row]:
    """Those whose proposals were decided most come first. A verdict that holds for several copies counts once."""

    def verdicts(*of: str) -> Count:
        return Count("claim", distinct=True, filter=Q(claim__verdict__in=of))

    counted = (
        Suggestion.objects.order_by("rule")
        .values_list("rule")
        .annotate(
            waiting=Count("pk", filter=Q(claim=None)),
            decided=Count("claim", distinct=True),
            accepted=verdicts(VERDICT.ACCEPTED),
            duplicates=verdicts(VERDICT.DUPLICATE),
        )
    )
    return sorted(starmap(Row, counted), key=lambda row: -row.decided)


def together(found: Iterable[Row]) -> list[Row]:
    found = list(found)
    counts = ((row.waiting, row.decided, row.accepted, row.duplicates) for row in found)
    return [Row("", *map(sum, zip(*counts, strict=True)))] if found else []


def told(article: Article) -> str:
    """In sentences; a pointer that found nothing is told too."""
    page = store.page_of(article)
    marks = store.marks(page) if article.text else None
    if not marks:
        return _("By rules.") if article.text else ""
    count = len(marks.form.events)
    marked = ngettext("By %(who)s, which marked one event.", "By %(who)s, which marked %(count)d events.", count)
    return " ".join([marked % {"who": marks.pointer, "count": count}, *left_out(verify(page, marks.form).dropped)])


def _model() -> dict[str, Any]:
    asked = ModelAnswer.objects.in_force()
    return {
        "model": pointer(settings.TRACKER_MODEL, PROMPT),
        "day": ModelDay.objects.filter(day=timezone.localdate()).first() or ModelDay(),
        "most_calls": settings.TRACKER_MODEL_CALLS_A_DAY,
        "most_characters": settings.TRACKER_MODEL_CHARACTERS_A_DAY,
        "waiting": asked.filter(due_at__isnull=False).count(),
        "answered": asked.filter(end=ModelAnswer.End.ANSWERED).count(),
        "failed": asked.filter(end=ModelAnswer.End.FAILED).count(),
        "troubles": asked.exclude(detail="").select_related("article").defer("article__text")[:SHOWN],
    }
