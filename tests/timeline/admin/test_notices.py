"""An article's page on the desk says which quotes left its text, and who else claims its address."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import ArticleFactory, EntryFactory
from tests.timeline.admin.pages import text
from timeline.ingest import pipeline
from timeline.ingest.values import Raw
from timeline.models import Article, Citation

pytestmark = pytest.mark.usefixtures("record")
ADDRESS = "https://courier.example/2021/best-of-june"
BODIES = {
    "Pilots count barges": "\n".join(
        f"The pilots of the harbour counted {number} grey barges before the {bell} bell, and wrote it all down there."
        for number, bell in (("forty", "first"), ("ninety", "second"), ("twelve", "third"), ("no", "last"))
    ),
    "A school reopens": "\n".join(
        f"In the hills {who} came back to a school whose {thing} smokes, drips or creaks whenever it rains up there."
        for who, thing in (("a teacher", "stove"), ("thirty children", "roof"), ("the cook", "door"), ("all", "bell"))
    ),
}


def page(title: str, body: str) -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in body.split("\n"))
    head = f"<title>{title}</title><link rel='canonical' href='{ADDRESS}'>"
    return (
        f"<html lang=en><head>{head}</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>".encode()
    )


def taken(title: str, body: str = "") -> Article:
    told = pipeline.ingest(Raw(page(title, body or BODIES[title]), name="a.html"))
    return Article.objects.get(pk=int(told["article"]["id"][1:]))


def shown(desk: Client, article: Article) -> str:
    return text(desk.get(f"/admin/timeline/article/{article.pk}/change/"))


def test_quotes_that_left_the_text_are_told_and_the_texts_compared(desk: Client):
    article = taken("Pilots count barges")
    quote = "counted forty grey barges"
    entry = EntryFactory(title="A count", citation=False)
    Citation.objects.create(entry=entry, article=article, quote_exact=quote)

    taken("Pilots count barges", BODIES["Pilots count barges"].replace("forty grey", "fifty grey"))

    assert "words that entries quote left it" in shown(desk, article)
    page = desk.get(f"/admin/timeline/article/{article.pk}/texts/").content.decode()
    assert "<del>forty</del>" in page and "<ins>fifty</ins>" in page
    assert f"{entry.record_id} A count" in page and f"“{quote}”" in page


def test_an_article_that_never_changed_says_so(desk: Client):
    article = taken("Pilots count barges")

    assert "never changed" in shown(desk, article)
    assert "never changed" in text(desk.get(f"/admin/timeline/article/{article.pk}/texts/"))


def test_what_the_page_said_then_is_shown_beside_its_text(desk: Client):
    article = taken("Pilots count barges")
    changed = page("Pilots count fifty barges", BODIES["Pilots count barges"].replace("forty grey", "fifty grey"))
    pipeline.ingest(Raw(changed, name="a.html"))

    told = text(desk.get(f"/admin/timeline/article/{article.pk}/texts/"))

    assert "Title Pilots count barges (afterwards: Pilots count fifty barges)" in told
    assert shown(desk, article).count("fifty barges") == 0, "the record keeps the title that it has"


def test_where_nothing_was_kept_of_what_the_page_said_then_that_is_told(desk: Client):
    article = ArticleFactory(text="The end.")
    article.versions.create(text="The beginning.", text_sha256="1", until=timezone.now())

    told = text(desk.get(f"/admin/timeline/article/{article.pk}/texts/"))

    assert "What its page said of itself beside the text before is not on record" in told


def test_of_many_earlier_texts_the_latest_are_compared_and_the_others_counted(desk: Client):
    article = ArticleFactory(text="The end.")
    for number in range(12):
        article.versions.create(text=f"Text {number}.", text_sha256=str(number), until=timezone.now())

    told = text(desk.get(f"/admin/timeline/article/{article.pk}/texts/"))

    assert told.count("Changed by") == 10
    assert "2 older texts are kept and not shown" in told
    assert "12: see what changed" in shown(desk, article)


def test_of_two_that_claim_one_address_each_says_so(desk: Client):
    first, second = (taken(title) for title in BODIES)

    assert (first.url, second.url) == (ADDRESS, None)
    assert f"other articles name this address as their own too: {second.record_id} A school reopens" in shown(
        desk, first
    )
    told = shown(desk, second)
    assert f"its page names {ADDRESS} as its own, and another article is held there, {first.record_id}" in told


def test_an_address_that_nobody_holds_any_more_is_offered_and_one_put_in_ends_it(desk: Client):
    first, second = (taken(title) for title in BODIES)
    Article.objects.filter(pk=first.pk).update(url=None, address_sha256="")

    assert f"Its page names the address {ADDRESS} as its own. If that is right" in shown(desk, second)
    second.url = ADDRESS
    second.save()
    assert "names the address" not in shown(desk, second) and second.claimed_url == ""


def test_an_article_that_is_older_than_claims_has_its_own_once_its_page_comes_again(desk: Client):
    _first, second = (taken(title) for title in BODIES)
    Article.objects.filter(pk=second.pk).update(claimed_url="")

    again = taken("A school reopens")

    assert (again.pk, again.claimed_url) == (second.pk, ADDRESS)
    assert f"its page names {ADDRESS} as its own" in shown(desk, again)


def test_an_article_without_all_this_has_no_notice(desk: Client):
    assert "What to know" not in desk.get(f"/admin/timeline/article/{ArticleFactory().pk}/change/").content.decode()
