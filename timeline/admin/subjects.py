"""Who and what entries are about: organizations, products, people; and stories and topics, which gather entries."""

from typing import ClassVar

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from timeline.admin.base import PrintableAdmin
from timeline.admin.forms import PlainForm, Rows
from timeline.admin.names import NamedAdmin
from timeline.models import Alias, Identifier, Name, Organization, Parent, Product, Story, Topic


class NameInline(Rows):
    model = Name


class ParentInline(Rows):
    model = Parent
    fk_name = "organization"
    autocomplete_fields = ["parent"]


class IdentifierInline(Rows):
    model = Identifier


class AliasForm(PlainForm):
    class Meta:
        help_texts: ClassVar = {
            "text": _(
                "The name itself needs no row, unless it is a common word: then a row of the same words says its rules."
            ),
            "context": _(
                "Parted by commas. The words count only in a paragraph in which one of these stands too: “google, "
                "drone” for Maven."
            ),
            "not_beside": _(
                "Parted by commas: “rainforest, river” for Amazon, “train, cold” for ICE. Such a word brings in all of "
                "its world. What belongs to the name weighs most, then its sentence, then the whole article; words of "
                "work or business weigh for the subject, these against it, and in doubt it is not named."
            ),
        }


class AliasInline(Rows):
    model = Alias
    form = AliasForm
    fields = ["text", "is_case_sensitive", "context", "not_beside", "during"]
    verbose_name, verbose_name_plural = _("alias"), _("words that name it in articles")


@admin.register(Organization)
class OrganizationAdmin(NamedAdmin, PrintableAdmin):
    list_display = ["name", "kind", "stands", "edited"]
    list_filter = ["kind"]
    search_fields = ["name", "slug", "aliases__text"]
    prepopulated_fields = {"slug": ["name"]}
    fields = ["name", "is_another", "slug", "kind", "description"]
    inlines = [AliasInline, NameInline, ParentInline, IdentifierInline]


@admin.register(Product)
class ProductAdmin(NamedAdmin, PrintableAdmin):
    list_display = ["name", "maker", "stands", "edited"]
    list_select_related = ["maker"]
    search_fields = ["name", "slug", "aliases__text"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["maker"]
    fields = ["name", "is_another", "slug", "maker", "description"]
    inlines = [AliasInline]


@admin.register(Story)
class StoryAdmin(PrintableAdmin):
    list_display = ["title", "stands", "edited"]
    search_fields = ["title", "slug"]
    prepopulated_fields = {"slug": ["title"]}
    fields = ["title", "slug", "lead"]


@admin.register(Topic)
class TopicAdmin(PrintableAdmin):
    list_display = ["name", "is_deprecated", "stands"]
    list_filter = ["is_deprecated"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}
    fields = ["name", "slug", "is_deprecated"]

    def has_delete_permission(self, request: object, obj: object | None = None) -> bool:
        """A word of the vocabulary is deprecated, never deleted."""
        return False
