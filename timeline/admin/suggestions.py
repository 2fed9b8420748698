"""Suggestions as rows, to look things up. Verdicts are given in the inbox."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from timeline.admin.base import DeskAdmin
from timeline.admin.rights import SEE_INBOX, holds, sees_every_entry
from timeline.models import Claim, Suggestion


class VerdictFilter(admin.SimpleListFilter):
    title, parameter_name = _("verdict"), "verdict"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("waiting", _("waiting")), *Claim.Verdict.choices]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        chosen = self.value()
        if chosen == "waiting":
            return queryset.filter(claim=None)
        return queryset.filter(claim__verdict=chosen) if chosen else queryset


@admin.register(Suggestion)
class SuggestionAdmin(DeskAdmin):
    list_display = ["title", "kind", "article", "score", "verdict", "decided_by"]
    list_select_related = ["article", "claim__by"]
    list_filter = [VerdictFilter, "kind", "rule"]
    search_fields = ["title", "quote", "article__title"]
    readonly_fields = ["verdict", "reason", "decided_by", "decided"]

    def get_exclude(self, request: HttpRequest, obj: Suggestion | None = None) -> list[str]:
        return ["claim"]

    def get_readonly_fields(self, request: HttpRequest, obj: Suggestion | None = None) -> list[str]:
        """Which entries it may be, and which it led to, is for those who see entries."""
        return [*self.readonly_fields, *(["may_be", "came_of_it"] if sees_every_entry(request) else [])]

    @admin.display(description=_("may be"))
    def may_be(self, suggestion: Suggestion) -> str:
        return ", ".join(map(str, suggestion.candidates.select_related("entry")))

    @admin.display(description=_("verdict"), ordering="claim__verdict")
    def verdict(self, suggestion: Suggestion) -> str:
        return str(suggestion.claim.get_verdict_display() if suggestion.claim else _("waiting"))

    @admin.display(description=_("reason"))
    def reason(self, suggestion: Suggestion) -> str:
        return suggestion.claim.reason if suggestion.claim else ""

    @admin.display(description=_("decided by"), ordering="claim__by")
    def decided_by(self, suggestion: Suggestion) -> Any:
        return suggestion.claim and suggestion.claim.by

    @admin.display(description=_("decided"), ordering="claim__at")
    def decided(self, suggestion: Suggestion) -> Any:
        return suggestion.claim and suggestion.claim.at

    @admin.display(description=_("entry"))
    def came_of_it(self, suggestion: Suggestion) -> Any:
        return suggestion.claim and suggestion.claim.entry

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Suggestion | None = None) -> bool:
        """It quotes the article's private text."""
        return holds(request, *SEE_INBOX)

    def has_change_permission(self, request: HttpRequest, obj: Suggestion | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Suggestion | None = None) -> bool:
        return False
