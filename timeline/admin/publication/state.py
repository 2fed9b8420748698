"""How a working record stands to print: a draft, in print, in print and edited since, retracted.

Lists ask in one query and go by time; the page of one record compares contents, which is exact.
"""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import Case, CharField, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, Concat
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from timeline.models import Printable
from timeline.printed.gather import contents_in_print
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.schemas import ContentError
from timeline.publishing.freeze import content_of


class Standing(models.TextChoices):
    DRAFT = "draft", _("draft")
    IN_PRINT = "in_print", _("in print")
    EDITED = "edited", _("in print, edited since")
    RETRACTED = "retracted", _("retracted")
    MERGED = "merged", _("merged")


FROM_EDITORS = [Edition.Action.PUBLISHED, Edition.Action.CORRECTED]


def with_standing(rows: QuerySet) -> QuerySet:
    """Adds `standing` to each row; a refresh is nobody's edit, so only editors' own editions count."""
    model = rows.model._meta.concrete_model
    printed = PublicRecord.press.filter(kind=model.kind_name, number=OuterRef("pk"))
    record_id = Concat(Value(model.letter), Cast(OuterRef("pk"), CharField()))
    editions = Edition.press.filter(record_id=record_id, action__in=FROM_EDITORS).order_by("-sequence")
    return rows.annotate(
        printed_state=Subquery(printed.values("state")[:1]), printed_at=Subquery(editions.values("published_at")[:1])
    ).annotate(
        standing=Case(
            When(printed_state="in_print", updated_at__gt=F("printed_at"), then=Value(Standing.EDITED)),
            When(printed_state__isnull=False, then=F("printed_state")),
            default=Value(Standing.DRAFT),
            output_field=CharField(),
        )
    )


def printed(record: Printable) -> PublicRecord | None:
    return PublicRecord.press.filter(pk=record.record_id).first()


def standing_of(record: Printable) -> Standing:
    row = printed(record)
    if row is None:
        return Standing.DRAFT
    if row.state == PublicRecord.State.IN_PRINT and _differs(record):
        return Standing.EDITED
    return Standing(row.state)


def _differs(record: Printable) -> bool:
    """Also where it holds what can't be printed, and needs an editor."""
    try:
        return contents_in_print([record.record_id])[record.record_id] != content_of(record)
    except ContentError:
        return True


class StandingFilter(admin.SimpleListFilter):
    title = _("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return Standing.choices[:-1]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(standing=self.value()) if self.value() else queryset
