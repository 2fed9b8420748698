"""Scripts of every other site may read what is public."""

from corsheaders.middleware import CorsMiddleware
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class OpenCorsMiddleware(CorsMiddleware):
    """Every origin is told the same, and whoever names none too: so caches need not keep a copy for each (no Vary)."""

    def add_response_headers(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Only of an OPTIONS has the package more to say."""
        vary = response.headers.get("Vary")
        if request.method == "OPTIONS":
            super().add_response_headers(request, response)
        if request._cors_enabled:  # type: ignore[attr-defined]
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Expose-Headers"] = ", ".join(settings.CORS_EXPOSE_HEADERS)
            del response["Vary"]
            if vary:
                response["Vary"] = vary
        return response
