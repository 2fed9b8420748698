"""Static files, by whitenoise, which compares a tag letter by letter: here as the web does (RFC 9110 §13.1.2)."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

from timeline.web.http.proxies import without_marks

HELD = "HTTP_IF_NONE_MATCH"


class StaticFilesMiddleware(WhiteNoiseMiddleware):
    """Knows a tag again that a proxy made weak or marked ("TAG-gzip"), and each one of a list."""

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> HttpResponse:
        if held := request.META.get(HELD):
            request.META[HELD] = without_marks(held)
            if _is_held(static_file, request):
                request.META[HELD] = static_file.etag
        return WhiteNoiseMiddleware.serve(static_file, request)


def _is_held(static_file: StaticFile, request: HttpRequest) -> bool:
    answer = get_conditional_response(request, etag=static_file.etag)
    return answer is not None and answer.status_code == 304
