"""Contracts, and demands with what came of them."""

from typing import Any

from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from timeline.admin.base import PrintableAdmin
from timeline.admin.forms import Rows
from timeline.admin.rights import entries_for, sees_every_entry
from timeline.models import Contract, Demand, Response, TimelineEntry


@admin.register(Contract)
class ContractAdmin(PrintableAdmin):
    list_display = ["title", "award_id", "stands", "edited"]
    search_fields = ["title", "slug", "award_id", "piid"]
    prepopulated_fields = {"slug": ["title"]}
    autocomplete_fields = ["prior"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "Amounts, periods and parties stand on the entries that state them: add an entry of the kind "
                    "“contract” for each event."
                ),
                "fields": ["title", "slug", "description", "prior"],
            },
        ),
        (_("As registers know it"), {"fields": [("award_id", "piid")]}),
    ]


class ResponseInline(Rows):
    model = Response
    autocomplete_fields = ["entry"]
    verbose_name, verbose_name_plural = _("response"), _("responses, each shown by an entry")


@admin.register(Demand)
class DemandAdmin(PrintableAdmin):
    is_added_beside = False
    """It is typed in the form of the entry that makes it, whose page its own would ask for before that is saved."""
    list_display = ["text", "of", "stands", "edited"]
    list_select_related = ["of"]
    search_fields = ["text", "of__name"]
    autocomplete_fields = ["of", "made_in"]
    fields = ["text", "of", "made_in"]
    inlines = [ResponseInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """With the entries that the user may see."""
        rows = super().get_queryset(request)
        if sees_every_entry(request):
            return rows
        entries = entries_for(request, TimelineEntry.objects.all())
        return rows.prefetch_related(Prefetch("made_in", queryset=entries))

    def get_readonly_fields(self, request: HttpRequest, obj: Demand | None = None) -> Any:
        """Whoever doesn't see all the entries that it was made in could not save them either."""
        return [] if sees_every_entry(request) else ["made_in"]
