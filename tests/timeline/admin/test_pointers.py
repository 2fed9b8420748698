"""The page that tells who proposed, and how often that was accepted; and of a model, what is asked of it."""

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page as Browser
from playwright.sync_api import expect
from pytest_django import Settings

from tests.desk import signed_in
from tests.factories import ArticleFactory, UserFactory
from tests.narrow import WIDER
from tests.timeline.admin.pages import text
from tests.timeline.admin.suggestions import QUOTE, TEXT, suggest
from timeline import editorial
from timeline.ingest.prompt import PROMPT
from timeline.ingest.values import Page
from timeline.models import Claim, ModelAnswer, ModelDay

ADDRESS = "/admin/pointers/"
MODEL = "model some-model, prompt 1"


@pytest.fixture
def model(settings: Settings) -> None:
    settings.TRACKER_MODEL_URL, settings.TRACKER_MODEL = "https://me.example/v1/chat/completions", "some-model"


def refused(rule: str, verdict: str = Claim.Verdict.NOT_THIS) -> None:
    editorial.refuse(suggest(rule=rule), by=UserFactory(), verdict=verdict)


def test_it_counts_for_each_pointer_what_became_of_what_it_proposed(desk: Client):
    editorial.accept(suggest(rule=MODEL), by=UserFactory())
    for rule in (MODEL, "letter.sent", "letter.sent"):
        refused(rule)
    refused(MODEL, Claim.Verdict.DUPLICATE)
    suggest(rule="letter.sent")
    suggest(rule="frames 1")

    page = desk.get(ADDRESS)

    found = {
        row.name: (row.waiting, row.decided, row.accepted, row.duplicates, row.share)
        for row in page.context["pointers"]
    }
    assert found == {MODEL: (0, 3, 1, 1, 33), "": (1, 2, 0, 0, 0), "frames 1": (1, 0, 0, 0, None)}
    assert [row.name for row in page.context["rules"]] == ["letter.sent"]
    assert "No model is asked" in text(page)


def test_it_says_what_is_asked_of_a_model_and_how_that_goes(desk: Client, model: None, settings: Settings):
    settings.TRACKER_MODEL_KEY = "sk-secret"
    ModelDay.objects.create(day=timezone.localdate(), calls=3, characters=12_345)
    about = {"prompt": PROMPT, "model": "some-model", "host": "model me.example"}
    ModelAnswer.objects.create(text_sha256="a", due_at=timezone.now(), detail="It answers 503.", **about)
    ModelAnswer.objects.create(text_sha256="b", end="failed", detail="It is none.", **about)

    page = desk.get(ADDRESS)

    for words in ("some-model", "3 calls today, of 200", "12,345", "It answers 503.", "It is none."):
        assert words in text(page)
    assert "sk-secret" not in page.content.decode()


def test_an_article_says_what_a_model_marked_on_it(desk: Client, model: None):
    article = ArticleFactory(text=TEXT, text_sha256=Page(text=TEXT).fingerprint, outlet=None)
    about = {"prompt": PROMPT, "model": "some-model", "host": "", "text_sha256": article.text_sha256}
    event = {"kind": "protest", "sentences": [QUOTE], "parties": [{"words": "Globex", "role": "target"}]}
    gone = {"kind": "legal", "sentences": ["Globex sued."]}
    ModelAnswer.objects.create(end="answered", answer={"form": 2, "events": [event, gone]}, **about)

    page = text(desk.get(f"/admin/timeline/article/{article.pk}/change/"))

    assert "By model some-model, prompt 1, which marked 2 events." in page
    assert "Left out, since it does not stand on the page: 1 party, 1 sentence." in page


def test_a_suggestion_says_who_pointed_and_leads_there(desk: Client):
    one = suggest(rule=MODEL)

    page = desk.get(f"/admin/inbox/{one.pk}/")

    assert "Proposed by “model some-model, prompt 1”: strong, 0.80 of 1" in text(page)
    assert f'href="{ADDRESS}"' in page.content.decode()


def test_in_a_browser_a_suggestion_leads_to_it_and_a_models_troubles_to_their_articles(
    page: Browser, desk: Client, model: None
):
    """The server that the browser asks names no model; the page of one that does is put in its place."""
    about = {"prompt": PROMPT, "model": "some-model", "host": "model me.example"}
    asked = ArticleFactory(title="Down the harbour", text=TEXT)
    ModelAnswer.objects.create(text_sha256="a", due_at=timezone.now(), detail="It answers 503.", article=asked, **about)
    ModelAnswer.objects.create(text_sha256="b", end="answered", answer={"form": 2, "events": []}, **about)
    editorial.accept(suggest(rule=MODEL), by=UserFactory())
    refused("letter.sent")
    one = suggest(rule=MODEL)
    signed_in(page)
    page.goto(f"/admin/inbox/{one.pk}/")
    page.get_by_role("link", name="how often that is accepted").press("Enter")
    expect(page.get_by_text("No model is asked")).to_be_visible()
    expect(page.get_by_role("row", name="rules, all together")).to_contain_text("0%")

    body = desk.get(ADDRESS).content.decode()
    page.route(f"**{ADDRESS}", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.reload()

    expect(page.get_by_role("row", name=MODEL)).to_contain_text("100%")
    for words in (
        "1 texts wait to be asked about",
        "1 texts were answered",
        "0 calls today, of 200",
        "It answers 503.",
    ):
        expect(page.get_by_role("listitem").filter(has_text=words)).to_be_visible()
    page.set_viewport_size({"width": 375, "height": 800})
    assert page.evaluate(WIDER) == []
    page.get_by_role("link", name="Down the harbour").press("Enter")
    expect(page.get_by_role("heading", name="Down the harbour")).to_be_visible()
