"""The docs page, in a real browser under the site's own Content-Security-Policy."""

from playwright.sync_api import Page, expect


def test_the_docs_page_shows_every_path_and_breaks_no_rule_of_the_site(page: Page) -> None:
    complaints: list[str] = []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    answer = page.goto("/api/v1/docs/")
    page.wait_for_selector(".opblock")
    page.click("#operations-entries-listEntries .opblock-summary-control")
    page.wait_for_selector("#operations-entries-listEntries .opblock-body")

    assert answer is not None
    assert "'unsafe-inline'" not in answer.headers["content-security-policy"]
    assert page.locator(".opblock").count() >= 16
    expect(page.locator("text=Only what may have happened on this day or later.").first).to_be_visible()
    assert complaints == []
    assert {url.split("/")[2] for url in asked if url.startswith("http")} == {page.url.split("/")[2]}
    assert page.context.cookies() == []
