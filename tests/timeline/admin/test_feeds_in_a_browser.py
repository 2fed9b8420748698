"""An editor adds a site by its home page, and sees its feeds, its first articles and its health."""

import pytest
from playwright.sync_api import Page, expect
from pytest_httpserver import HTTPServer

from tests.desk import signed_in
from tests.site import Site
from tests.timeline.ingest.pages import cast, html
from tests.timeline.ingest.rss import item, serve
from tests.worker import eventually, worker_over
from timeline.models import Suggestion

HOME = """<html><head><title>The Harbour Courier</title>
<link rel="alternate" type="application/rss+xml" title="All news" href="/feed">
<link rel="alternate" type="application/rss+xml" title="Sport" href="/sport"></head><body>…</body></html>"""


@pytest.fixture
def courier(httpserver: HTTPServer) -> HTTPServer:
    serve(httpserver, item("1", httpserver.url_for("/letter")), item("2", title="Cup final", teaser="A late goal."))
    httpserver.expect_request("/").respond_with_data(HOME, content_type="text/html")
    httpserver.expect_request("/letter").respond_with_data(html(), content_type="text/html")
    return httpserver


def test_a_site_is_added_by_its_home_page_and_its_articles_come(site: Site, page: Page, courier: HTTPServer):
    cast()
    signed_in(page)
    page.goto("/admin/timeline/feed/")
    page.get_by_role("link", name="Add").first.click()
    page.get_by_label("Address").fill(courier.url_for("/"))
    page.get_by_role("button", name="Look for its feeds").click()
    expect(page.get_by_label("All news")).to_be_checked()
    expect(page.get_by_label("Sport")).not_to_be_checked()

    with worker_over(site.environment | {"TRACKER_HOST_PAUSE_MS": "50"}, queue="sources,feeds"):
        page.get_by_role("button", name="Add the chosen").click()
        page.wait_for_url("**/feed/*/change/")
        eventually(Suggestion.objects.exists)
        page.reload()

    expect(page.get_by_role("heading", name="What it announced last")).to_be_visible()
    expect(page.get_by_text("taken in").first).to_be_visible()
    expect(page.get_by_text("fine").first).to_be_visible()
    page.goto("/admin/inbox/")
    expect(page.get_by_text("Workers at Norvane ask it to end border contract").first).to_be_visible()
