"""The API described for people: Swagger UI from our own assets, started by a script file (no inline script)."""

from django.http import HttpResponse
from django.template.loader import render_to_string
from drf_spectacular.utils import extend_schema
from rest_framework.renderers import StaticHTMLRenderer
from rest_framework.request import Request

from api import etags
from api.answers import answer
from api.views.base import ClientsView


@extend_schema(exclude=True)
class Docs(ClientsView):
    """Its tag is made from the page, which names assets that a release may change without us."""

    renderer_classes = [StaticHTMLRenderer]

    def get(self, request: Request) -> HttpResponse:
        page = render_to_string("api/docs.html")
        tag = etags.of(page)
        return etags.conditional(request, answer(page, tag, content_type="text/html; charset=utf-8"))
