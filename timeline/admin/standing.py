"""How a working record stands to print: a draft, in print, in print and edited since (its version is not the printed
one), retracted."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import Case, CharField, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from timeline.models import Printable
from timeline.printed.models import PublicRecord

State = PublicRecord.State


class Standing(models.TextChoices):
    DRAFT = "draft", _("draft")
    IN_PRINT = "in_print", _("in print")
    EDITED = "edited", _("in print, edited since")
    RETRACTED = "retracted", _("retracted")
    MERGED = "merged", _("merged")


def with_standing(rows: QuerySet) -> QuerySet:
    """Adds `standing` to each row."""
    model = rows.model._meta.concrete_model
    printed = PublicRecord.press.filter(kind=model.kind_name, number=OuterRef("pk"))
    return rows.annotate(
        printed_state=Subquery(printed.values("state")[:1]), printed_version=Subquery(printed.values("version")[:1])
    ).annotate(
        standing=Case(
            When(~Q(printed_version=F("version")), printed_state=State.IN_PRINT, then=Value(Standing.EDITED)),
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
    is_edited = row.state == State.IN_PRINT and row.version != record.version
    return Standing.EDITED if is_edited else Standing(row.state)


class StandingFilter(admin.SimpleListFilter):
    title = _("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return Standing.choices[:-1]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(standing=self.value()) if self.value() else queryset
