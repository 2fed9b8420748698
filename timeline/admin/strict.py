"""What Django's pages take beyond what they offer, taken away."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.http import HttpRequest, HttpResponse

OFFERED = ("", "__exact", "__isnull", "__id__exact")
"""How the links of a list's filters end."""


class StrictPages:
    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """A list is filtered by what it offers: else any column could be asked, by any regular expression."""
        if not self._is_of_a_field(lookup):
            return True  # of a filter of our own, or nothing; Django tells them apart
        filters = [each[0] if isinstance(each, tuple) else each for each in self.get_list_filter(request)]  # type: ignore[attr-defined]
        return lookup in {f"{name}{end}" for name in filters if isinstance(name, str) for end in OFFERED}

    def _is_of_a_field(self, lookup: str) -> bool:
        try:
            self.model._meta.get_field(lookup.partition("__")[0])  # type: ignore[attr-defined]
        except FieldDoesNotExist:
            return lookup.partition("__")[0] == "pk"
        return True

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """“Save as new” has no button here, and would pass by what adding asks for."""
        if "_saveasnew" in request.POST:
            typed = request.POST.copy()
            del typed["_saveasnew"]
            request.POST = typed  # type: ignore[assignment]
        return super().changeform_view(request, object_id, form_url, extra_context)  # type: ignore[misc]
