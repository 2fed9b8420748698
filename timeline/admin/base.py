"""What the pages of all records share."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import BaseForm, BaseFormSet, ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from timeline import editorial
from timeline.accounts.people import editor
from timeline.admin import new_organizations
from timeline.admin.deletion import SeenDeletion, once_more
from timeline.admin.forms import DeskFields
from timeline.admin.moved_rows import moved
from timeline.admin.publication.acts import acts_for, possible
from timeline.admin.publication.views import REFUSED, PrintingAdmin, unfinished
from timeline.admin.seen import SeenForm
from timeline.admin.shown_again import ShownAgain, refuse
from timeline.admin.standing import Standing, StandingFilter, printed, standing_of, with_standing
from timeline.admin.stored import stored_otherwise
from timeline.admin.strict import StrictPages
from timeline.models import Printable
from timeline.printed.typesetting.brief import page_address


class DeskAdmin(SeenDeletion, ShownAgain, StrictPages, DeskFields, admin.ModelAdmin):
    """Lists of any length in a constant number of queries; pickers instead of selects."""

    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    if_empty = _("There is none yet.")
    """Said instead of a list of nothing."""
    is_added_beside = True
    """Whether forms that pick such a record offer to add one (forms.py)."""

    class Media:
        js = ("desk/refused.js",)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return once_more(request, super().changelist_view, title | (extra_context or {}))


class PrintableAdmin(PrintingAdmin, DeskAdmin):
    """A record that readers see: it shows how it stands to print, and once printed it is never deleted."""

    change_form_template = "admin/printable.html"
    form: Any = SeenForm

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return with_standing(super().get_queryset(request))

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return [StandingFilter, *super().get_list_filter(request)]

    @admin.display(description=_("standing"), ordering="standing")
    def stands(self, record: Printable) -> str:
        return str(Standing(record.standing).label)  # type: ignore[attr-defined]

    @admin.display(description=_("edited"), ordering="updated_at")
    def edited(self, record: Printable) -> str:
        return date_format(localtime(record.updated_at), "j M Y, H:i")

    def has_delete_permission(self, request: HttpRequest, obj: Printable | None = None) -> bool:
        return super().has_delete_permission(request, obj) and not (obj and printed(obj))

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        record = context.get("original")
        context["acts"] = acts_for(record or self.model(), request)
        if record and request.method == "GET" and REFUSED in request.GET and context["acts"]:
            refuse(request, editorial.preview(record, by=editor(request)).refusal)
        elif record and request.method == "GET":
            context["unfinished"] = unfinished(record, by=editor(request))
        if record:
            context |= {"standing": standing_of(record), "public": _public_page(record)}
            formsets = [inline.formset for inline in context["inline_admin_formsets"]]
            context["stored"] = stored_otherwise(context["adminform"].form, formsets)
        return super().render_change_form(request, context, *args, **kwargs)

    def get_formset_kwargs(self, request: HttpRequest, obj: Printable, inline: Any, prefix: str) -> dict[str, Any]:
        sent = super().get_formset_kwargs(request, obj, inline, prefix)
        return sent | {"data": moved(sent["data"], prefix, sent["queryset"])} if "data" in sent else sent

    def save_model(self, request: HttpRequest, obj: Printable, form: ModelForm, change: bool) -> None:
        """It is written together with its parts."""

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list[BaseFormSet], change: bool) -> None:
        """Saving what nobody changed leaves no trace, so that “edited since” means it."""

        def write() -> None:
            new_organizations.add(_kept([form], formsets), by=editor(request))
            if form.changed_data or not change:
                super(PrintableAdmin, self).save_model(request, form.instance, form, change)
            super(PrintableAdmin, self).save_related(request, form, formsets, change)

        editorial.save(form.instance, write, by=editor(request))

    def delete_model(self, request: HttpRequest, obj: Printable) -> None:
        editorial.delete(obj, by=editor(request))

    def response_change(self, request: HttpRequest, obj: Printable) -> HttpResponse:
        return self._towards_print(request, obj) or super().response_change(request, obj)

    def response_add(self, request: HttpRequest, obj: Printable, post_url_continue: str | None = None) -> HttpResponse:
        return self._towards_print(request, obj) or super().response_add(request, obj, post_url_continue)

    def _towards_print(self, request: HttpRequest, record: Printable) -> HttpResponse | None:
        """“Save and publish …” is saved by now; the note is asked on the next page."""
        wanted = [verb for verb in possible(record) if f"_{verb}" in request.POST]
        name = f"admin:timeline_{record._meta.model_name}_print"
        return redirect(reverse(name, args=[record.pk, wanted[0]])) if wanted else None


def _kept(forms: list[BaseForm], formsets: list[BaseFormSet]) -> Iterator[BaseForm]:
    """All that will be saved: without the rows that are marked to go."""
    yield from forms
    for formset in formsets:
        yield from (form for form in formset.forms if form not in formset.deleted_forms)


def _public_page(record: Printable) -> str:
    row = printed(record)
    return page_address(row.kind, row.document) if row else ""
