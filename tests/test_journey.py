"""The whole road, once: an article becomes an entry that an editor publishes and readers and clients see.

Everything is real: PostgreSQL, Redis, a Celery worker, the site behind gunicorn, a browser with a second factor.
"""

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from tests.demo import Demo
from tests.site import Site, logs_in
from tests.worker import eventually, worker_over
from timeline.models import Article, Suggestion

ARTICLE = Path(__file__).parent / "articles" / "letter.txt"


def get(site: Site, path: str) -> bytes:
    with urllib.request.urlopen(site.url + path, timeout=20) as answer:
        assert "Set-Cookie" not in answer.headers
        return answer.read()


def changes(site: Site) -> Iterator[dict[str, Any]]:
    """The whole feed, as a client follows it."""
    path = "/api/v1/changes/"
    while path:
        page = json.loads(get(site, path))
        yield from page["results"]
        path = (page["next"] or "").removeprefix(site.url)


def hand_over(page: Page) -> None:
    page.goto("/admin/timeline/intake/add/")
    page.set_input_files("input[type=file]", ARTICLE)
    page.click("input[name=_save]")


def the_letter() -> Suggestion | None:
    letters = Suggestion.objects.filter(article__title__startswith="Amazon Workers Press", kind="protest")
    return letters.filter(quote__startswith="A group of Amazon employees").first()


def accept(page: Page, suggestion: Suggestion) -> None:
    page.goto(f"/admin/inbox/{suggestion.pk}/")
    assert "has sent the company’s leadership an open letter" in page.locator(".ctx mark").inner_text()
    page.click("text=Accept as a draft")
    page.wait_for_url("**/timelineentry/*/change/")


def put_into_story(page: Page, title: str) -> None:
    page.click("#entry_stories-group .add-row a")
    page.click("#entry_stories-0 .select2-selection")
    page.fill(".select2-search__field", title)
    page.click(f".select2-results__option:has-text('{title}')")


def publish(page: Page) -> str:
    """Returns the address of the public page."""
    page.click("[name=_publish]")
    page.fill("[name=note]", "First edition.")
    page.click("#content .submit-row .go")
    return page.locator(".messagelist").get_by_role("link", name="See the page").get_attribute("href")


@pytest.fixture(scope="session")
def template(demo_once: Demo) -> str:
    return demo_once.database


@pytest.fixture
def published(page: Page, site: Site) -> str:
    with worker_over(site.environment):
        logs_in(page)
        hand_over(page)
        suggestion = eventually(the_letter)
    accept(page, suggestion)
    put_into_story(page, "Rekognition")
    return publish(page)


def test_an_article_is_read_accepted_published_and_seen_by_everybody(site: Site, page: Page, published: str):
    record_id = published.split("/")[2]
    before = Article.objects.get(title__startswith="Amazon Workers Press")

    shown = get(site, published).decode()
    story = get(site, "/stories/rekognition/").decode()
    feed = ElementTree.fromstring(get(site, "/feeds/entries.atom"))
    (entry,) = json.loads(get(site, "/api/v1/entries/?story=rekognition&after=2018-09-01&before=2018-09-14"))["results"]
    (change,) = [row for row in changes(site) if row["record"] == record_id]

    assert "A group of Amazon employees has sent" in shown
    assert "The Harbour Courier" in shown
    assert before.text not in shown
    assert f'id="{record_id}"' in story
    assert any(published in link.get("href", "") for link in feed.iter("{http://www.w3.org/2005/Atom}link"))
    assert (entry["id"], entry["date"]["edtf"], entry["known_by"]) == (record_id, "[..2018-09-14]", "2018-09-14")
    assert {o["slug"]: o["role"] for o in entry["organizations"]}["amazon"] == "target"
    assert entry["citations"][0]["basis"] == "rests on The Copper Wire"
    assert (change["action"], change["note"]) == ("published", "First edition.")
