"""How the record knows what it says, and what it does not cover."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def about(request: HttpRequest) -> HttpResponse:
    return render(request, "web/about.html", {"room": "about", "canonical": "/about/"})
