"""Nothing is deleted that was not looked at: the page that asks carries a digest of what would go, and it is compared
while the record is held."""

import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import NestedObjects, unquote
from django.db import router
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from timeline import editorial
from timeline.editorial.door import door
from timeline.editorial.held import hold


class SeenDeletion:
    """For a ModelAdmin, before it in the order of bases."""

    delete_confirmation_template: Any = "admin/delete.html"

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        view = self._compared if request.method == "POST" else super().delete_view  # type: ignore[misc]
        return once_more(request, view, object_id, extra_context)

    def _compared(self, request: HttpRequest, object_id: str, extra_context: Any) -> HttpResponse:
        hold(self.model, unquote(object_id))  # type: ignore[attr-defined]
        row = self.get_object(request, unquote(object_id))  # type: ignore[attr-defined]
        may = row is not None and self.has_delete_permission(request, row)  # type: ignore[attr-defined]
        if may and request.POST.get("seen") != digest(row):
            told = _(
                "“%(record)s”, or something that would be deleted with it, was changed after you had opened this page. "
                "Look at it as it is now, then delete it if you mean it."
            )
            raise editorial.Refused(told % {"record": row})
        return super().delete_view(request, object_id, extra_context)  # type: ignore[misc,no-any-return]

    def render_delete_form(self, request: HttpRequest, context: dict[str, Any]) -> Any:
        context["seen"] = digest(context["object"])
        return super().render_delete_form(request, context)  # type: ignore[misc]


def once_more(request: HttpRequest, view: Callable[..., HttpResponse], *args: Any) -> HttpResponse:
    """What is deleted may hang together with what somebody saves at the same moment."""
    try:
        return door(view)(request, *args) if request.method == "POST" else view(request, *args)
    except editorial.Refused as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(request.get_full_path())


def digest(row: Model) -> str:
    """Of what people wrote in a row and in all that would be deleted with it."""
    values = json.dumps(sorted(_written(row)))
    return hashlib.sha256(values.encode()).hexdigest()


def _written(row: Model) -> Iterator[tuple[str, str, list[Any]]]:
    """Versions tell of what no form shows. Other columns that no form may change are the machines'."""
    collector = NestedObjects(router.db_for_write(type(row)))
    collector.collect([row])
    for model, rows in collector.data.items():
        fields = [field for field in model._meta.concrete_fields if field.editable or field.name == "version"]
        for each in rows:
            values = [str(field.value_from_object(each)) for field in fields]
            yield model._meta.label, str(each.pk), values
