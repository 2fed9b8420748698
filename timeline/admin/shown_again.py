"""A form that comes back filled without having been saved: after a log-in, with more rows where no script runs, or
refused by whoever saves it, with each sentence at its field."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin.utils import unquote
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, QueryDict

from timeline import editorial
from timeline.accounts import unsaved
from timeline.admin.as_shown import digests
from timeline.admin.at_fields import tell
from timeline.admin.gone import GoneRecords
from timeline.admin.numbers import is_number
from timeline.editorial.door import door
from timeline.editorial.held import hold

MORE = "_more"
"""The button for more rows."""


class ShownAgain(GoneRecords):
    """For a ModelAdmin."""

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if typed := unsaved.take(request):
            _refill(request, typed)
        elif MORE in request.POST:
            _refill(request, _with_more_rows(request.POST))
        try:
            return self._changed(request, object_id, form_url, extra_context)
        except editorial.Refused as refusal:
            _send_back(request, refusal)
        except IntegrityError as error:
            _send_back(request, editorial.clash(error, self.model))  # type: ignore[attr-defined]
        return super().changeform_view(request, object_id, form_url, extra_context)  # type: ignore[misc,no-any-return]

    def _changed(self, request: HttpRequest, object_id: str | None, form_url: str, extra_context: Any) -> HttpResponse:
        """Forms are made anew and files read from their beginnings where it is done a second time. The record is held
        while it is compared with what the form showed, until it is saved."""
        view = super().changeform_view  # type: ignore[misc]

        def anew(request: HttpRequest) -> HttpResponse:
            files: Iterable[Any] = request.FILES.values()
            for file in files:
                file.seek(0)
            if request.method == "POST" and object_id is not None:
                hold(self.model, unquote(object_id))  # type: ignore[attr-defined]
                if self.is_gone(request, object_id):
                    return self.typed_anew(request, extra_context)
            return view(request, object_id, form_url, extra_context)  # type: ignore[no-any-return]

        return door(anew)(request)

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(request, *args, **kwargs)  # type: ignore[misc]
        return type(form.__name__, (_NeverValid, form), {}) if _is_shown_again(request) else form

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        context |= unsaved.marks(request, is_shown_again=_is_shown_again(request))
        form, formsets = context["adminform"].form, [inline.formset for inline in context["inline_admin_formsets"]]
        if refusal := getattr(request, "refusal", None):
            context["errors"] = tell(refusal, form, formsets)
        context["seen_digests"] = digests(form, formsets)
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]


class _NeverValid:
    """Whatever is right in it, it is for looking at: only a press of a button saves."""

    def is_valid(self) -> bool:
        super().is_valid()  # type: ignore[misc]
        return False


def refuse(request: HttpRequest, refusal: editorial.Refused | None) -> None:
    """To be told at the fields of the form that answers this request."""
    request.refusal = refusal  # type: ignore[attr-defined]


def _send_back(request: HttpRequest, refusal: editorial.Refused) -> None:
    """All that was written is taken back by now; what was typed is still in the request."""
    refuse(request, refusal)
    request.is_shown_again = True  # type: ignore[attr-defined]


def _refill(request: HttpRequest, fields: QueryDict) -> None:
    """Django's view fills a form from what was sent."""
    request.FILES.clear()
    request.method, request.POST, request.is_shown_again = "POST", fields, True  # type: ignore[assignment,attr-defined]


def _is_shown_again(request: HttpRequest) -> bool:
    return getattr(request, "is_shown_again", False)


def _with_more_rows(sent: QueryDict) -> QueryDict:
    fields = sent.copy()
    for name in [name for name in fields if name.endswith("-TOTAL_FORMS")]:
        count, most = str(fields[name]), str(fields.get(name.replace("-TOTAL_", "-MAX_NUM_"), ""))
        if is_number(count) and is_number(most) and int(count) < int(most):
            fields[name] = str(int(count) + 1)
    return fields
