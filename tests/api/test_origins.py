"""Scripts of other sites may read the API and the feeds: whatever headers their libraries add, and without a cookie."""

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_httpserver import HTTPServer

from tests.factories import EntryFactory, StoryFactory

ELSEWHERE = "https://paper.example"
OPEN = (
    "/api/v1/entries/",
    "/api/v1/entries/E9/",
    "/api/v1/",
    "/api/v1/nothing/",
    "/feeds/entries.atom",
    "/stories/s/entries.atom",
)


def preflight(path: str, headers: str, method: str = "GET"):
    asked = {"origin": ELSEWHERE, "access-control-request-method": method}
    return Client().options(path, headers=asked | {"access-control-request-headers": headers})


SENT = (
    *("content-type", "x-requested-with", "if-none-match", "cache-control", "authorization", "traceparent"),
    *("tracestate", "accept", "pragma", "range"),
)


@pytest.mark.parametrize("path", OPEN)
def test_a_preflight_allows_what_libraries_send(path):
    for header in SENT:
        answer = preflight(path, header)

        assert 200 <= answer.status_code < 300
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert header in answer["Access-Control-Allow-Headers"].split(", ")
        assert {"GET", "HEAD"} <= set(answer["Access-Control-Allow-Methods"].split(", "))
        assert int(answer["Access-Control-Max-Age"]) == 86400
        assert "Access-Control-Allow-Credentials" not in answer
        assert not answer.cookies


def test_a_header_that_nobody_thought_of_is_allowed_too():
    assert "*" in preflight("/api/v1/entries/", "x-of-theirs")["Access-Control-Allow-Headers"].split(", ")


def test_no_other_room_is_opened(record):
    for path in ("/", "/stories/", "/entries/", "/admin/", "/accounts/login/", "/healthz"):
        for answer in (preflight(path, "content-type"), Client().get(path, headers={"origin": ELSEWHERE})):
            assert "Access-Control-Allow-Origin" not in answer, path


def test_every_answer_may_be_read_and_its_headers_too(get, put_in_print):
    put_in_print(EntryFactory())
    held = get("entries/")["ETag"]
    asked = (
        ("entries/", {}),
        ("entries/", {"if_none_match": held}),
        ("entries/?x=1", {}),
        ("nothing/", {}),
        ("entries", {}),
    )

    for path, headers in asked:
        for answer in (get(path, **headers), get(path, **headers, origin=ELSEWHERE)):
            assert answer["Access-Control-Allow-Origin"] == "*", path
            assert {"ETag", "Link", "Retry-After", "RateLimit"} <= set(
                answer["Access-Control-Expose-Headers"].split(", ")
            )
            assert "origin" not in answer.get("Vary", "").lower()
            assert "Access-Control-Allow-Credentials" not in answer


def test_a_feed_is_the_same_for_every_origin(put_in_print):
    put_in_print(EntryFactory(stories=[StoryFactory(slug="s")]))

    for path in ("/feeds/entries.atom", "/stories/s/entries.atom"):
        answer = Client().get(path, headers={"origin": ELSEWHERE})

        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "Vary" not in answer


def test_a_page_of_another_site_reads_the_api_in_a_browser(page: Page, site, httpserver: HTTPServer):
    httpserver.expect_request("/").respond_with_data("<!doctype html><title>Paper</title>", content_type="text/html")
    page.goto(httpserver.url_for("/"))
    headers = {"Content-Type": "application/json", "X-Requested-With": "XMLHttpRequest", "Authorization": "Bearer x"}

    script = (
        "([url, headers]) => fetch(url, {headers}).then(async a => [a.status, a.headers.get('ETag'), await a.json()])"
    )
    status, tag, body = page.evaluate(script, [f"{site.url}/api/v1/entries/?limit=1", headers])

    assert status == 200
    assert tag
    assert body["results"] == []
