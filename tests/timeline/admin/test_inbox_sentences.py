"""In an article each sentence can be chosen; the form fills with what reading makes of it, and is accepted as ever."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml.html import HtmlElement, fromstring
from playwright.sync_api import Page, expect

from tests.desk import signed_in
from tests.factories import EntryFactory, OrganizationFactory, UserFactory
from tests.timeline.admin.pages import text
from tests.timeline.admin.suggestions import suggest
from tests.timeline.editorial.test_pick import ANSWER, DEMAND, TEXT, WALKOUT
from tests.timeline.ingest.sifting import brought
from timeline.editorial import refuse
from timeline.ingest import store
from timeline.ingest.pipeline.reread import reread
from timeline.models import Article, Organization, Suggestion, TimelineEntry
from timeline.models.sifted import to_read


@pytest.fixture
def article(record: str) -> Article:
    return brought(None, 0.9, text=TEXT, title="Staff walk out", published_on=date(2024, 5, 16))


def url(article: Article) -> str:
    return f"/admin/inbox/article/{article.pk}/"


def tree(page: HttpResponse) -> HtmlElement:
    return fromstring(page.content.decode())


def follow(desk: Client, page: HttpResponse, words: str) -> HttpResponse:
    """What a click on the sentence leads to."""
    (link,) = (one for one in tree(page).xpath("//a[@data-at]") if one.text_content() == words)
    return desk.get(link.get("href"))


def chosen(desk: Client, article: Article, words: str = WALKOUT) -> HttpResponse:
    return follow(desk, desk.get(url(article)), words)


def link(desk: Client, page: HttpResponse, words: str) -> HttpResponse:
    (found,) = (one for one in tree(page).xpath("//main//a") if one.text_content().strip() == words)
    return desk.get(found.get("href"))


def accepted(desk: Client, page: HttpResponse, **fields: Any) -> HttpResponse:
    """What follows the press of the button, the form as it was shown but for these fields."""
    (form,) = tree(page).xpath("//form[contains(@class, 'accept')]")
    values: dict[str, Any] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value)
    return desk.post(form.get("action"), values | fields, follow=True)


def test_it_stands_in_the_inbox_with_the_number_of_its_sentences(desk: Client, article: Article):
    assert "Nothing proposed; 3 sentences to choose from" in text(desk.get("/admin/inbox/"))
    assert "3 sentences to choose from" in text(desk.get(url(article)))


def test_a_click_fills_the_form_in_and_changes_nothing(desk: Client, article: Article):
    page = text(chosen(desk, article))

    assert "14 May 2024" in page and "Tuesday, 14 May" in page
    assert "Lumovar Systems (not on record): directed at" in page and "60" in page
    assert not Suggestion.objects.exists() and not TimelineEntry.objects.exists()


def test_the_kinds_are_ranked_and_another_one_is_read_anew(desk: Client, article: Article):
    page = chosen(desk, article)
    kinds = tree(page).xpath("//select[@id='kind']/option/@value")
    assert kinds[0] == "protest" and len(kinds) == 8

    (form,) = tree(page).xpath("//form[@class='as']")
    again = desk.get(form.get("action"), dict(form.form_values()) | {"kind": "contract"})

    assert tree(again).xpath("//select[@id='kind']/option[@selected]/@value") == ["contract"]
    assert "renewal" in tree(again).xpath("//select[@id='action']/option/@value")


def test_accepted_it_is_a_draft_with_the_company_and_leaves_the_list_of_what_is_to_be_read(
    desk: Client, article: Article
):
    page = accepted(desk, chosen(desk, article), **{"accept-stranger-0-kind": "company"})

    assert "A draft, filled from the sentence." in text(page)
    entry = TimelineEntry.objects.get()
    assert (entry.date, entry.roles.get().organization.name) == ("2024-05-14", "Lumovar Systems")
    assert not to_read().exists()
    assert "accepted" in text(desk.get(url(article))) and entry.record_id in text(desk.get(url(article)))


def test_told_nothing_of_the_company_it_is_asked_and_what_was_chosen_stays(desk: Client, article: Article):
    page = accepted(desk, chosen(desk, article), **{"accept-stranger-0-kind": ""})

    assert "Say what it is" in text(page) and not TimelineEntry.objects.exists()
    accepted(desk, page, **{"accept-stranger-0-kind": "company"})
    assert TimelineEntry.objects.count() == 1


def test_a_further_sentence_is_chosen_as_what_is_asked(desk: Client, article: Article):
    OrganizationFactory(slug="lumovar-systems", name="Lumovar Systems")
    reread(article)

    asking = link(desk, chosen(desk, article), "what it asks for")
    assert "Choose what it asks for." in text(asking)
    page = follow(desk, asking, DEMAND)
    assert f"“{DEMAND}”" in text(page)
    accepted(desk, page)

    assert TimelineEntry.objects.get().demands.get().text == DEMAND


def test_a_sentence_that_answers_it_waits_next_and_links_back_when_it_is_accepted(desk: Client, article: Article):
    page = follow(desk, link(desk, chosen(desk, article), "an answer to it"), ANSWER)
    assert "Answered by" in text(page)
    accepted(desk, page, **{"accept-stranger-0-kind": "company"})

    waiting = Suggestion.objects.waiting().get()
    (form,) = tree(desk.get(f"/admin/inbox/{waiting.pk}/")).xpath("//form[contains(@action, '/accept/')]")
    desk.post(form.get("action"), dict(form.form_values()))

    first, answer = TimelineEntry.objects.order_by("pk")
    assert answer.links_back.get().earlier == first and answer.links_back.get().relation == "prompted"


def test_what_came_of_the_article_before_is_offered_as_what_prompted_it(desk: Client, article: Article):
    accepted(desk, chosen(desk, article), **{"accept-stranger-0-kind": "company"})
    first = TimelineEntry.objects.get()

    page = chosen(desk, article, ANSWER)
    accepted(desk, page, **{"accept-prompted_by": [str(first.pk)]})

    assert TimelineEntry.objects.exclude(pk=first.pk).get().links_back.get().earlier == first


def test_what_came_after_it_is_not_offered_as_what_prompted_it(desk: Client, article: Article):
    accepted(desk, chosen(desk, article, ANSWER), **{"accept-stranger-0-kind": "company"})
    later = TimelineEntry.objects.get()
    assert later.starts_on > date(2024, 5, 14)

    assert "accept-prompted_by" not in chosen(desk, article).content.decode()


def test_an_entry_that_it_may_be_is_offered_to_attach_to(desk: Client, article: Article):
    entry = EntryFactory(kind="protest", date="2024-05-14", title="A walkout at Lumovar")
    entry.roles.create(organization=OrganizationFactory(slug="lumovar-systems", name="Lumovar Systems"), part="target")
    reread(article)
    page = chosen(desk, article)
    assert f"Attach to {entry.record_id}" in text(page)

    (form, *_) = tree(page).xpath("//form[contains(@action, '/attach/')]")
    told = desk.post(form.get("action"), dict(form.form_values()), follow=True)

    assert "The sentence is now a citation of" in text(told)
    assert entry.citations.filter(quote_exact=WALKOUT).exists() and TimelineEntry.objects.count() == 1


def test_a_sentence_that_was_decided_on_says_so(desk: Client, article: Article):
    accepted(desk, chosen(desk, article), **{"accept-stranger-0-kind": "company"})

    page = chosen(desk, article)

    assert "by owner" in text(page) and "If the sentence tells another event" in text(page)
    assert not tree(page).xpath("//form[contains(@class, 'accept')]")


def test_decided_twice_the_second_is_told_who_was_first(desk: Client, article: Article):
    page = chosen(desk, article)
    accepted(desk, page, **{"accept-stranger-0-kind": "company"})

    assert "owner decided this already: accepted" in text(accepted(desk, page, **{"accept-stranger-0": ""}))
    assert TimelineEntry.objects.count() == 1


def test_a_text_that_has_changed_meanwhile_is_chosen_in_again(desk: Client, article: Article):
    page = chosen(desk, article)
    Article.objects.filter(pk=article.pk).update(text=f"Corrected. {TEXT}")

    told = accepted(desk, page, **{"accept-stranger-0-kind": "company"})

    assert "another text than the one in which you chose" in text(told) and "Read it so" not in text(told)
    assert not Organization.objects.filter(name="Lumovar Systems").exists()


def test_an_article_that_is_gone_is_told(desk: Client, article: Article):
    page = chosen(desk, article)
    Article.objects.filter(pk=article.pk).delete()

    assert "The article is there no more" in text(accepted(desk, page))


@pytest.mark.parametrize("at", ["9-3", "0-999", "x", "-1-4", "99999999999-1"])
def test_what_is_no_place_in_the_text_is_no_choice(desk: Client, article: Article, at: str):
    page = desk.get(url(article), {"at": at, "text": store.text_version(article)})

    assert page.status_code == 200 and "Read it so" not in text(page)
    told = desk.post(f"{url(article)}accept/", {"at": at, "text": store.text_version(article)}, follow=True)
    assert "No such words" in text(told) and not TimelineEntry.objects.exists()


def test_a_sentence_that_was_proposed_is_marked_and_its_article_can_be_chosen_in(desk: Client, article: Article):
    one = suggest(article, quote=WALKOUT, title="A walkout")

    page = desk.get(url(article))
    assert "A walkout" in text(page) and "waits for a verdict" in text(page)
    assert tree(page).xpath("//a[@class='told']/text()") == [WALKOUT]
    opened = link(desk, desk.get(f"/admin/inbox/{one.pk}/"), "The whole text, to choose from")
    assert tree(opened).xpath("//li[@aria-current]//b/text()") == ["A walkout"]
    assert "What it proposes" in text(opened) and tree(opened).xpath("//a[@class='at']/text()") == [WALKOUT]


def test_while_a_suggestion_is_open_further_sentences_become_its_demand_and_its_answer(desk: Client, article: Article):
    one = suggest(article, quote=WALKOUT, title="A walkout")
    opened = link(desk, desk.get(f"/admin/inbox/{one.pk}/"), "The whole text, to choose from")

    asking = follow(desk, link(desk, opened, "what it asks for"), DEMAND)
    answered = follow(desk, link(desk, asking, "an answer to it"), ANSWER)
    accepted(desk, answered)

    one.refresh_from_db()
    entry = TimelineEntry.objects.get()
    assert (one.claim.entry, entry.title, entry.demands.get().text) == (entry, "A walkout", DEMAND)
    waiting = Suggestion.objects.waiting().get()
    assert (waiting.quote, waiting.proposal["answers"]) == (ANSWER, [one.claim_key])


def test_a_suggestion_that_is_open_is_attached_or_chosen_anew(desk: Client, article: Article):
    one, entry = suggest(article, quote=WALKOUT), EntryFactory()
    opened = link(desk, desk.get(f"/admin/inbox/{one.pk}/"), "The whole text, to choose from")

    (form,) = tree(opened).xpath("//form[@class='as']")
    again = desk.get(form.get("action"), dict(form.form_values()) | {"kind": "legal"})
    assert "From the sentence that you chose" in text(again)

    (form,) = tree(opened).xpath("//details//form[contains(@action, '/attach/')]")
    desk.post(form.get("action"), dict(form.form_values()) | {"entry": str(entry.pk)})
    one.refresh_from_db()
    assert one.claim.entry == entry


def test_a_suggestion_that_was_decided_meanwhile_is_open_no_more(desk: Client, article: Article):
    one = suggest(article, quote=WALKOUT)
    opened = link(desk, desk.get(f"/admin/inbox/{one.pk}/"), "The whole text, to choose from")
    refuse(one, by=UserFactory(username="ben"), verdict="not_this")

    assert "ben decided this already: not this" in text(accepted(desk, opened))
    assert "What it proposes" not in text(desk.get(url(article), {"of": one.pk}))


def test_a_long_text_shows_its_beginning_and_the_rest_on_demand(desk: Client):
    article = brought(None, text="They left at noon. " * 2000)

    page = desk.get(url(article))
    assert len(text(page)) < 25_000
    whole = link(desk, page, "The text is long: show the rest of it too.")

    assert "the rest of it stands on the article's own page" in text(whole)
    assert len(tree(whole).xpath("//a[@data-at]")) == 400


def test_choosing_asks_the_database_as_often_whatever_the_text(desk: Client, article: Article):
    counts = []
    for times in (1, 40):
        Article.objects.filter(pk=article.pk).update(text=TEXT * times)
        article.refresh_from_db()
        with CaptureQueriesContext(connection) as queries:
            chosen(desk, article)
        counts.append(len(queries))
    assert counts[0] == counts[1]


MARK = """words => {
  const one = [...document.querySelectorAll('.sentences a')].find(each => each.textContent.includes(words)).firstChild;
  const at = one.data.indexOf(words);
  getSelection().setBaseAndExtent(one, at, one, at + words.length);
}"""


def test_in_a_browser_by_keyboard_alone_and_with_words_that_are_marked(page: Page, article: Article):
    Article.objects.filter(pk=article.pk).update(text=f"📣 Today. {TEXT}")
    signed_in(page)
    page.goto(url(article))
    expect(page.get_by_text("Arrows or j and k move, Enter chooses.")).to_be_visible()

    page.locator(".sentences a").first.focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#drf")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("d")
    expect(page.locator(".facts")).to_contain_text(f"“{DEMAND}”")
    page.evaluate(MARK, "keep its contracts")
    page.get_by_role("button", name="It asks for this").click()
    expect(page.locator(".facts")).to_contain_text("“keep its contracts”")
    page.get_by_label("keep its contracts").uncheck()
    page.keyboard.press("Control+Enter")

    expect(page.locator(".messagelist .success")).to_contain_text("A draft, filled from the sentence.")
    entry = TimelineEntry.objects.get()
    assert (entry.citations.get().quote_exact, entry.demands.get().text) == (WALKOUT, DEMAND)
