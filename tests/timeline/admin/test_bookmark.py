"""The bookmark hands the page that an editor reads to the desk; nothing comes in before the editor says so."""

from urllib.parse import unquote

import pytest
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_httpserver import HTTPServer

from tests.desk import signed_in
from tests.site import Site
from tests.timeline.ingest.pages import html
from timeline.models import Intake

ADD = "/admin/timeline/intake/add/"
BEHIND_A_LOGIN = html().replace("</p>", " naïve</p>", 1)


@pytest.fixture
def courier(httpserver: HTTPServer) -> HTTPServer:
    """A page of another origin than the desk."""
    httpserver.expect_request("/letter").respond_with_data(
        BEHIND_A_LOGIN.encode("cp1252"), content_type="text/html; charset=windows-1252"
    )
    return httpserver


def opened_from(page: Page, address: str, code: str) -> Page:
    """The form as the bookmark opens it on a page."""
    page.goto(address)
    with page.context.expect_page() as opened:
        page.evaluate(code)
    return opened.value


def code_of_the_bookmark(page: Page) -> str:
    page.goto(ADD)
    address = page.get_by_role("link", name="Send to Throughline").get_attribute("href") or ""
    assert address.startswith("javascript:")
    return unquote(address.removeprefix("javascript:"))


def test_the_page_that_an_editor_sees_is_handed_over_with_its_address(site: Site, page: Page, courier: HTTPServer):
    signed_in(page)
    form = opened_from(page, courier.url_for("/letter"), code_of_the_bookmark(page))

    expect(form.get_by_role("status")).to_contain_text("as localhost:")
    expect(form.get_by_label("Address")).to_have_value(courier.url_for("/letter"))
    assert not Intake.objects.exists()
    form.get_by_role("button", name="Take it in", exact=True).click()
    expect(form.get_by_text("was added successfully")).to_be_visible()

    intake = Intake.objects.get()
    assert intake.url == courier.url_for("/letter")
    assert "naïve" in bytes(intake.body).decode("utf-8-sig")


def test_a_page_that_gives_itself_out_for_another_sites_is_not_taken(site: Site, page: Page, courier: HTTPServer):
    signed_in(page)
    code = code_of_the_bookmark(page).replace("location.href", '"https://gazette.example/letter"')

    form = opened_from(page, courier.url_for("/letter"), code)

    expect(form.get_by_role("status")).to_contain_text("a page of another site")
    expect(form.get_by_label("Address")).to_have_value("")
    expect(form.get_by_label("File")).to_have_value("")


def test_a_page_that_is_too_large_is_told_of_before_it_is_sent(site: Site, page: Page, courier: HTTPServer):
    signed_in(page)
    code = code_of_the_bookmark(page)

    form = opened_from(page, courier.url_for("/letter"), f"document.body.append('x'.repeat(11e6)); {code}")

    expect(form.get_by_role("status")).to_contain_text("is larger than 10 MB: copy the text of the article")
    expect(form.get_by_label("Address")).to_have_value(courier.url_for("/letter"))
    expect(form.get_by_label("File")).to_have_value("")


def test_what_a_page_sends_after_it_was_taken_changes_nothing(site: Site, page: Page, courier: HTTPServer):
    signed_in(page)
    code = f"addEventListener('message', ({{source}}) => {{ window.form = source }}); {code_of_the_bookmark(page)}"
    form = opened_from(page, courier.url_for("/letter"), code)
    expect(form.get_by_role("status")).to_contain_text("Here is “Workers at Norvane")

    form.evaluate("void (window.second = new Promise(done => addEventListener('message', () => done())))")
    page.evaluate("form.postMessage({ url: location.origin + '/other', title: 'Other', html: 'Other' }, '*')")
    form.evaluate("second")

    expect(form.get_by_role("status")).to_contain_text("Here is “Workers at Norvane")
    expect(form.get_by_label("Address")).to_have_value(courier.url_for("/letter"))


def test_a_title_is_shown_as_it_is(site: Site, page: Page, courier: HTTPServer):
    signed_in(page)
    code = code_of_the_bookmark(page)

    form = opened_from(page, courier.url_for("/letter"), f"document.title = '100 %host% $& <b>'; {code}")

    expect(form.get_by_role("status")).to_contain_text("Here is “100 %host% $& <b>”, as localhost:")


def test_where_no_window_can_be_opened_the_bookmark_says_so(site: Site, page: Page, courier: HTTPServer):
    signed_in(page)
    code, said = code_of_the_bookmark(page), list[str]()
    page.goto(courier.url_for("/letter"))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.accept()))

    page.evaluate(f"window.open = () => null; {code}")

    assert said == ["The desk could not be opened: allow this site to open windows, or save the page and hand it over."]


def test_the_form_says_when_no_page_arrives(site: Site, page: Page):
    signed_in(page).goto(f"{ADD}?from=bookmark")

    expect(page.get_by_role("status")).to_contain_text("The page did not arrive")


def test_only_this_form_may_be_spoken_with_by_whoever_opened_it(desk: Client):
    assert desk.get(ADD).headers["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert desk.get("/admin/").headers["Cross-Origin-Opener-Policy"] == "same-origin"
