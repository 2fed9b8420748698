"""What machines ask: whether print can be read, and where they may go."""

from django.http import HttpRequest, HttpResponse

from timeline.printed.models import Edition

ROBOTS = "User-agent: *\nDisallow: /admin/\nDisallow: /accounts/\n"


def healthz(request: HttpRequest) -> HttpResponse:
    """Answers only when the database does (else the middleware's 503)."""
    Edition.objects.clock()
    return HttpResponse("ok\n", content_type="text/plain", headers={"Cache-Control": "no-store"})


def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS, content_type="text/plain")
