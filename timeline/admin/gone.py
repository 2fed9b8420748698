"""What somebody typed into the form of a record that a colleague deleted meanwhile: it is shown again, as a new record
where one is added by the same form, else as a list to copy from."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib import messages
from django.contrib.admin.exceptions import DisallowedModelAdminToField
from django.contrib.admin.options import TO_FIELD_VAR
from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

KEY = "-[0-9]+-id$"
UNTYPED = re.compile(r"(^|-)(_.*|.*_FORMS|id|was|csrfmiddlewaretoken|seen_.*|.*password.*)$")
"""Names of fields that no person fills, or that are not to be shown."""


class GoneRecords:
    """For a ModelAdmin, before it in the order of bases."""

    is_added_by_this_form = True

    def is_gone(self, request: HttpRequest, object_id: str) -> bool:
        to_field = request.POST.get(TO_FIELD_VAR, request.GET.get(TO_FIELD_VAR))
        return self.get_object(request, unquote(object_id), to_field) is None

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Django's own pages look at the field only where it has a name, and fail where it has none."""
        if from_field is not None and not self.to_field_allowed(request, from_field):  # type: ignore[attr-defined]
            raise DisallowedModelAdminToField(f"No record is known by the field {from_field}.")
        return super().get_object(request, object_id, from_field)  # type: ignore[misc]

    def typed_anew(self, request: HttpRequest, extra_context: Any) -> HttpResponse:
        """The form for a new record, filled with what was sent; nothing is saved by this."""
        kind = self.opts.verbose_name  # type: ignore[attr-defined]
        told = _("The %(kind)s that you had open is there no more: somebody has deleted it.") % {"kind": kind}
        if not (self.is_added_by_this_form and self.has_add_permission(request)):  # type: ignore[attr-defined]
            return self._listed(request, told)
        messages.error(
            request, f"{told} {_('What you typed stands here as a new one: look at it, and save to keep it.')}"
        )
        parts = self.get_formsets_with_inlines(request)  # type: ignore[attr-defined]
        parents = [(rows.get_default_prefix(), rows.fk.name) for rows, _inline in parts]
        request.POST = as_new(request.POST, parents)  # type: ignore[assignment]
        request.is_shown_again = True  # type: ignore[attr-defined]
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")  # type: ignore[attr-defined]
        answer: HttpResponse = super().changeform_view(request, None, address, extra_context)  # type: ignore[misc]
        answer.status_code = 404
        return answer

    def _listed(self, request: HttpRequest, told: str) -> HttpResponse:
        of_model = {field.name: field.verbose_name for field in self.opts.fields}  # type: ignore[attr-defined]
        of_form = {name: field.label for name, field in self.form.base_fields.items() if field.label}  # type: ignore[attr-defined]
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "title": _("There is no such record any more"),
            "told": told,
            "typed": typed(request.POST, of_model | of_form),
        }
        return render(request, "admin/gone.html", context, status=404)


def as_new(sent: QueryDict, parents: Iterable[tuple[str, str]]) -> QueryDict:
    """What was sent of a record and its parts, as if all rows had been added by hand. `parents`: of each kind of rows
    the prefix, and the field that names the record whose part they are."""
    own = re.compile("|".join([KEY, *(rf"^{re.escape(prefix)}-[0-9]+-{name}$" for prefix, name in parents)]))
    fields = sent.copy()
    for name in fields:
        if own.search(name):
            fields[name] = ""
        elif name.endswith("-INITIAL_FORMS"):
            fields[name] = "0"
    return fields


def typed(sent: QueryDict, labels: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """Labels and values of what somebody filled in."""
    filled = [(name, [value for value in values if value]) for name, values in sent.lists() if not UNTYPED.search(name)]
    return [(capfirst(str(labels[name])) if name in labels else name, values) for name, values in filled if values]
