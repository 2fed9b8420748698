"""People who may not be named, and their namesakes who may: pages for administrators alone."""

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from timeline.accounts.people import editor
from timeline.admin.base import DeskAdmin
from timeline.admin.forms import Rows
from timeline.admin.rights import holds
from timeline.models import Namesake, Person

SEE_PEOPLE = "timeline.view_person"


class NamesakeInline(Rows):
    """What was marked; a new mark is made where publishing was refused, or on its own page."""

    model = Namesake
    fields = ("record_id", "reason", "marked_by", "marked_at")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest, obj: Person | None = None) -> bool:
        return False


@admin.register(Person)
class PersonAdmin(DeskAdmin):
    list_display = ["name", "policy", "pk"]
    list_filter = ["policy"]
    search_fields = ["name", "aliases", "=pk"]
    inlines = [NamesakeInline]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "People who protest at work can be harmed by a public record. "
                    "Whoever stands here as a private worker is never printed by name."
                ),
                "fields": ["name", "aliases", "policy"],
            },
        )
    ]


@admin.register(Namesake)
class NamesakeAdmin(DeskAdmin):
    """A mark is made and taken away, never changed: who made it, when and why stays true."""

    list_display = ["record_id", "person", "reason", "marked_by", "marked_at"]
    list_select_related = ["person", "marked_by"]
    search_fields = ["record_id", "person__name"]
    autocomplete_fields = ["person"]
    fields = ["person", "record_id", "reason"]

    def has_view_permission(self, request: HttpRequest, obj: Namesake | None = None) -> bool:
        """Each of its pages names the person."""
        return super().has_view_permission(request, obj) and holds(request, SEE_PEOPLE)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and holds(request, SEE_PEOPLE)

    def has_change_permission(self, request: HttpRequest, obj: Namesake | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Namesake | None = None) -> bool:
        return super().has_delete_permission(request, obj) and holds(request, SEE_PEOPLE)

    def save_model(self, request: HttpRequest, obj: Namesake, form: ModelForm, change: bool) -> None:
        obj.marked_by = editor(request)
        super().save_model(request, obj, form, change)
