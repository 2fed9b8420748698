"""What Django's pages take beyond what they offer, taken away."""

from itertools import islice
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.text import smart_split

OFFERED = ("", "__exact", "__isnull", "__id__exact")
"""How the links of a list's filters end."""
SEARCHED = 20
"""Words of a search, quoted ones counted as one. Each is one more condition on every column that is searched."""


class StrictPages:
    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """Of a whole paragraph the first words find it as well, and thousands would keep the database for seconds."""
        words = " ".join(islice(smart_split(search_term), SEARCHED))
        return super().get_search_results(request, queryset, words)  # type: ignore[misc,no-any-return]

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
