"""Where an address leads is looked up once, for readers and clients."""

import sys

import pytest
from django.test import RequestFactory, override_settings
from django.urls import Resolver404, path

from timeline.web.http.middleware import ReadersRoomMiddleware
from timeline.web.http.views_alone import LONGEST_REMEMBERED, Views

urlpatterns = [path("robots.txt", lambda request: None, name="other")]


def resolved(address: str):
    request = RequestFactory().get(address)
    found = Views(ReadersRoomMiddleware(lambda _: None)).resolve_request(request)
    assert request.resolver_match is found
    return found


def test_the_same_address_leads_to_the_very_same_place():
    assert resolved("/api/v1/entries/E1/") is resolved("/api/v1/entries/E1/")
    assert resolved("/api/v1/entries/E1/").kwargs == {"id": "E1"}
    assert resolved("/api/v1/entries/E2/").kwargs == {"id": "E2"}


def test_addresses_that_nobody_would_ask_twice_are_not_kept():
    address = f"/stories/{'a' * LONGEST_REMEMBERED}/"

    assert resolved(address) is not resolved(address)
    assert resolved(address).url_name == "story"


def test_other_settings_lead_elsewhere():
    assert resolved("/robots.txt").url_name == "robots"
    with override_settings(ROOT_URLCONF=sys.modules[__name__].__name__):
        assert resolved("/robots.txt").url_name == "other"


def test_what_leads_nowhere_is_said_each_time():
    for _ in range(2):
        with pytest.raises(Resolver404):
            resolved("/nothing/here/")
