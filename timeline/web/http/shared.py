"""An address that was shared comes back with parameters that say by whom: they lead to the address without them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.encoding import escape_uri_path
from django.utils.http import escape_leading_slashes

from timeline.addresses.tracking import without_tracking
from timeline.web.http.middleware import OTHER_ROOMS, SAFE, UNTAGGED

CACHE_CONTROL = "public, max-age=3600"
"""It says the same tomorrow, but hardly anybody comes twice by one of these."""


class SharedLinkMiddleware:
    """For pages and feeds. Programs are not shared on social networks: the API refuses what it does not know."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE or request.path_info.startswith((*OTHER_ROOMS, *UNTAGGED)):
            return self.get_response(request)
        query = request.META.get("QUERY_STRING", "")
        kept = without_tracking(query)
        return self.get_response(request) if kept == query else _lead_to(request, kept)


def _lead_to(request: HttpRequest, query: str) -> HttpResponse:
    address = escape_leading_slashes(escape_uri_path(request.path))
    response = HttpResponseRedirect(f"{address}?{query}" if query else address)
    response["Cache-Control"] = CACHE_CONTROL
    return response
