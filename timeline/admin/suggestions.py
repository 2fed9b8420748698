"""Suggestions as rows, to look things up. Verdicts are given in the inbox."""

from django.contrib import admin
from django.http import HttpRequest

from timeline.admin.base import DeskAdmin
from timeline.admin.rights import SEE_INBOX, holds, sees_every_entry
from timeline.models import Suggestion


@admin.register(Suggestion)
class SuggestionAdmin(DeskAdmin):
    list_display = ["title", "kind", "article", "score", "verdict", "decided_by"]
    list_select_related = ["article", "decided_by"]
    list_filter = ["verdict", "kind", "rule"]
    search_fields = ["title", "quote", "article__title"]

    def get_exclude(self, request: HttpRequest, obj: Suggestion | None = None) -> list[str]:
        """Which entry it led to is for those who see entries."""
        return [] if sees_every_entry(request) else ["existing_entry", "entry"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Suggestion | None = None) -> bool:
        """It quotes the article's private text."""
        return holds(request, *SEE_INBOX)

    def has_change_permission(self, request: HttpRequest, obj: Suggestion | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Suggestion | None = None) -> bool:
        return False
