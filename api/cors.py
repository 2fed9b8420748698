"""Scripts of every other site may read what is public."""

from corsheaders.middleware import CorsMiddleware
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class OpenCorsMiddleware(CorsMiddleware):
    """Every origin is told the same, and whoever names none too: so caches need not keep a copy for each (no Vary)."""

    def add_response_headers(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        vary = response.headers.get("Vary")
        super().add_response_headers(request, response)
        if self.is_enabled(request):
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Expose-Headers"] = ", ".join(settings.CORS_EXPOSE_HEADERS)
            del response["Vary"]
            if vary:
                response["Vary"] = vary
        return response
