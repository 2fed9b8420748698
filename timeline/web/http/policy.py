"""The content security policy: the same words on nearly every answer, so they are put together once."""

from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from timeline.web.embedding import is_framable


class PolicyMiddleware(CSPMiddleware):
    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """What a view or a nonce has made a policy of its own for is left to the package."""
        if _has_its_own(request, response):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, framable() if is_framable(request.path_info) else usual())
        return response


def _has_its_own(request: HttpRequest, response: HttpResponseBase) -> bool:
    return hasattr(request, "_csp_nonce") or any(name.startswith("_csp_") for name in vars(response))


@cache
def framable() -> str:
    """By the address and not by the view, since a 304 says it anew and no view is asked for that."""
    return build_policy(replace={"frame-ancestors": ["*"]})


@cache
def usual() -> str:
    return build_policy()
