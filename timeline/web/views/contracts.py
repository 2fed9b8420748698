"""Contracts: the list, and one contract with its parties, what sources state of it, and its line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.web.views.indexes import read_index
from timeline.web.views.subjects import page_of


def contracts(request: HttpRequest) -> HttpResponse:
    context = {"room": "contracts", "canonical": "/contracts/", "index": read_index(request, "contract")}
    return render(request, "web/contracts.html", context)


def contract(request: HttpRequest, slug: str) -> HttpResponse:
    return page_of(request, "contract", slug)
