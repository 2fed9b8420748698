"""What machines ask: whether print can be read, and where they may go."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from timeline.client_address import is_asked_here
from timeline.database import everybody, roles
from timeline.printed.models import Edition
from timeline.wording.addresses import absolute

ROBOTS = "User-agent: *\nDisallow: /admin/\nDisallow: /accounts/\n\nSitemap: {}\n"


def healthz(request: HttpRequest) -> HttpResponse:
    """Answers only when the database does (else the middleware's 503)."""
    Edition.objects.clock()
    return HttpResponse("ok\n", content_type="text/plain", headers={"Cache-Control": "no-store"})


def readyz(request: HttpRequest) -> HttpResponse:
    """For operators: to whoever asks on this machine, and through no proxy, it also names what should not be."""
    Edition.objects.clock()
    answer: dict[str, object] = {"ready": True}
    if is_asked_here(request):
        answer["findings"] = roles.altered() + everybody.findings()
    return JsonResponse(answer, headers={"Cache-Control": "no-store"})


def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS.format(absolute("/sitemap.xml")), content_type="text/plain")
