"""The entry's page: one dated thing that happened, with all that hangs on it."""

import re
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from timeline import dates
from timeline.admin import rights
from timeline.admin.base import PrintableAdmin
from timeline.admin.citations import CitationInline, QuotesAdmin
from timeline.admin.contract_events import ContractEventForm
from timeline.admin.demands import AnsweredInline, DemandInline
from timeline.admin.forms import Rows, Sheets
from timeline.admin.protests import ProtestForm
from timeline.admin.reading import WhenInput
from timeline.admin.seen import SeenForm
from timeline.admin.times import told_in
from timeline.models import (
    ContractEvent,
    EntryContract,
    EntryLink,
    EntryProduct,
    EntryStory,
    EntryTopic,
    ProtestEvent,
    Role,
    TimelineEntry,
)
from timeline.models.same_name import same_name

ID = re.compile(r"(?P<letter>[Ee]?)(?P<number>[0-9]{1,9})")


class ProtestInline(Sheets):
    model = ProtestEvent
    form = ProtestForm
    max_num = 1
    fieldsets = [
        (None, {"fields": ["action_types", "participants"]}),
        (None, {"fields": [("size_text", "size_unit"), ("size_low", "size_high"), "size_claimed_by"]}),
        (None, {"fields": [("is_online", "met_with")]}),
    ]


class ContractEventInline(Sheets):
    model = ContractEvent
    form = ContractEventForm
    max_num = 1
    autocomplete_fields = ["contract"]
    fieldsets = [
        (None, {"fields": ["type", "contract", ("amount", "currency", "period")]}),
        (None, {"fields": ["buyer", "procuringEntity", "supplier", "reseller"]}),
    ]


class RoleSet(forms.BaseInlineFormSet):
    def clean(self) -> None:
        """An organization that is not on record yet has no key that Django could compare."""
        super().clean()
        seen: set[tuple[str, str]] = set()
        for form in self.forms:
            given = getattr(form, "cleaned_data", {})
            organization = given.get("organization")
            if organization and not organization.pk and not given.get("DELETE"):
                row = same_name(organization.name), given.get("part", "")
                if row in seen:
                    form.add_error("organization", gettext("It stands here in this role already."))
                seen.add(row)


class RoleInline(Rows):
    model = Role
    formset = RoleSet
    autocomplete_fields = ["organization"]
    verbose_name, verbose_name_plural = _("organization"), _("organizations and their roles")


class StoryInline(Rows):
    model = EntryStory
    autocomplete_fields = ["story"]


class ProductInline(Rows):
    model = EntryProduct
    autocomplete_fields = ["product"]


class ContractInline(Rows):
    model = EntryContract
    autocomplete_fields = ["contract"]
    verbose_name_plural = _("contracts it is about")


class TopicInline(Rows):
    model = EntryTopic
    autocomplete_fields = ["topic"]


class LinkBackInline(Rows):
    model = EntryLink
    fk_name = "later"
    autocomplete_fields = ["earlier"]
    verbose_name, verbose_name_plural = _("link"), _("links back to earlier entries")


class EntryForm(SeenForm):
    class Meta:
        model = TimelineEntry
        fields = ["title", "kind", "date", "summary", "location", "is_announced", "claim_state", "claim_note"]
        widgets = {
            "date": WhenInput(attrs={"class": "vTextField", "autocomplete": "off", "spellcheck": "false"}),
            "title": forms.Textarea(attrs={"rows": 2, "class": "headline"}),
            "summary": forms.Textarea(attrs={"rows": 5}),
            "claim_note": forms.Textarea(attrs={"rows": 2}),
        }


@admin.register(TimelineEntry)
class EntryAdmin(QuotesAdmin, PrintableAdmin):
    form = EntryForm
    list_display = ["title", "kind", "when_in_words", "stands", "edited"]
    list_filter = ["kind", ("entry_stories__story", admin.RelatedOnlyFieldListFilter), "is_announced", "claim_state"]
    search_fields = ["title", "summary", "date"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "One dated thing that happened. What came of it, and answers to it, are other entries."
                ),
                "fields": ["title", "kind", "date", "summary"],
            },
        ),
        (
            _("More about it"),
            {"classes": ["collapse"], "fields": ["location", "is_announced", "claim_state", "claim_note"]},
        ),
    ]
    inlines = [
        ProtestInline,
        ContractEventInline,
        RoleInline,
        CitationInline,
        DemandInline,
        AnsweredInline,
        LinkBackInline,
        StoryInline,
        TopicInline,
        ProductInline,
        ContractInline,
    ]

    class Media:
        js = ["desk/kinds.js"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Lists and pickers show what the user may see; of one entry's page its own right is asked."""
        rows, match = super().get_queryset(request), request.resolver_match
        is_of_one = match is not None and {"object_id", "pk"} & set(match.kwargs)
        return rows if is_of_one else rights.entries_for(request, rows)

    def has_view_permission(self, request: HttpRequest, obj: TimelineEntry | None = None) -> bool:
        return super().has_view_permission(request, obj) or rights.is_own(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: TimelineEntry | None = None) -> bool:
        return super().has_change_permission(request, obj) or rights.is_own_draft(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) or (obj is not None and rights.is_own_draft(request, obj))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What goes with it, and what stands in the way, is named to those who see every entry."""
        listed, counts, needed, protected = super().get_deleted_objects(objs, request)
        if rights.sees_every_entry(request):
            return listed, counts, needed, protected
        in_the_way = [gettext("an entry of somebody else that links back to it or answers it")] if protected else []
        return [str(entry) for entry in objs], counts, needed, in_the_way

    @admin.display(description=_("when"), ordering="sorts_on")
    def when_in_words(self, entry: TimelineEntry) -> str:
        return dates.words(entry.when)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """By words, by the time that they name, and by the id that readers see: “E12”, or its number alone."""
        found, has_doubles = super().get_search_results(request, queryset, search_term)
        if told := told_in(search_term.strip()):
            when, others = told
            found |= super().get_search_results(request, queryset, others)[0].filter(when)
        if not (id_ := ID.fullmatch(search_term.strip())):
            return found, has_doubles
        numbered = queryset.filter(pk=id_["number"])
        return (numbered if id_["letter"] else found | numbered), has_doubles
