"""Every other address under /api/v1/."""

from typing import Any, NoReturn

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import resolve
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema

from api.answers import REVALIDATE
from api.views.base import ClientsView
from timeline.printed.parameters.errors import shortened


@extend_schema(exclude=True)
class Nothing(ClientsView):
    """An address that lacks only its last slash leads on."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.path.endswith("/") or _is_nothing(request.path_info + "/"):
            self.http_method_not_allowed(request)
        address = request.get_full_path(force_append_slash=True)
        return HttpResponsePermanentRedirect(address, headers={"Cache-Control": REVALIDATE})

    def http_method_not_allowed(self, request: HttpRequest, *args: Any, **kwargs: Any) -> NoReturn:
        raise Http404(
            _("There is nothing at “%(path)s”; /api/v1/ lists what there is.") % {"path": shortened(request.path)}
        )


def _is_nothing(path: str) -> bool:
    return getattr(resolve(path).func, "cls", None) is Nothing
