"""Sources come in by the road: the desk hands over an address or a saved page, and shows how it went."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tests.factories import ArticleFactory, CitationFactory, OrganizationFactory
from tests.timeline.admin.pages import filled, text
from tests.timeline.ingest.pages import LETTER, cast
from timeline.ingest import pipeline
from timeline.ingest.values import Raw
from timeline.models import Article, Intake, Mention

ADD = "/admin/timeline/intake/add/"


def test_an_article_is_added_by_the_intakes_page(desk: Client):
    assert desk.get("/admin/timeline/article/add/").url == ADD


def test_an_address_waits_for_its_turn(desk: Client):
    desk.post(ADD, {"url": "https://courier.example/letter", "given_outlet": "The Courier"})

    intake = Intake.objects.get()
    assert (intake.url, intake.given_outlet, intake.created_by.username) == (
        "https://courier.example/letter",
        "The Courier",
        "owner",
    )
    assert list(Intake.objects.due(timezone.now())) == [intake]
    assert "waits for its turn" in text(desk.get("/admin/timeline/intake/"))


def test_a_saved_page_is_kept_as_it_is(desk: Client):
    page = SimpleUploadedFile("letter.html", b"<p>caf\xe9</p>")

    desk.post(ADD, {"page": page})

    intake = Intake.objects.get()
    assert (intake.name, bytes(intake.body)) == ("letter.html", b"<p>caf\xe9</p>")


def test_a_text_is_pasted_with_the_address_that_it_stands_at(desk: Client):
    desk.post(ADD, {"url": "https://courier.example/letter", "pasted": "A letter\n\nDockers wrote to Lookout."})

    intake = Intake.objects.get()
    assert (intake.url, bytes(intake.body)) == (
        "https://courier.example/letter",
        b"A letter\n\nDockers wrote to Lookout.",
    )


@pytest.mark.parametrize("how", ["pasted", "page"])
def test_each_address_of_a_list_is_handed_over(desk: Client, how: str):
    addresses = "https://courier.example/a\nhttps://courier.example/b\nhttps://gazette.example/c"
    handed = {"pasted": addresses, "page": SimpleUploadedFile("list.txt", addresses.encode())}

    said = desk.post(ADD, {how: handed[how], "given_published_on": "2021-06-14"}, follow=True)

    waiting = Intake.objects.order_by("url")
    assert [intake.url for intake in waiting] == addresses.split("\n")
    assert {(intake.body, str(intake.given_published_on), intake.created_by.username) for intake in waiting} == {
        (None, "2021-06-14", "owner")
    }
    assert "2 more articles that it names are on their way too." in text(said)


def test_a_list_that_can_not_be_taken_as_a_whole_leaves_nothing(desk: Client):
    many = "\n".join(f"https://courier.example/{number}" for number in range(501))
    beside = {"url": "https://courier.example/", "pasted": "https://courier.example/a\nhttps://courier.example/b"}

    assert "It names more than 500 articles; hand over so many at a time." in text(desk.post(ADD, {"pasted": many}))
    assert "The addresses are named below" in text(desk.post(ADD, beside))
    assert not Intake.objects.exists()


def test_nothing_at_all_is_answered_with_a_sentence(desk: Client):
    assert "Give an address, a file or a text." in text(desk.post(ADD, {}))


def test_a_page_that_is_too_large_is_answered_with_its_name(desk: Client):
    page = SimpleUploadedFile("huge.html", b"x" * (10 * 1024 * 1024 + 1))

    assert "“huge.html” is larger than 10 MB." in text(desk.post(ADD, {"page": page}))
    assert not Intake.objects.exists()


def test_what_was_not_taken_says_why_and_can_be_tried_again(desk: Client):
    intake = Intake.objects.create(
        url="https://courier.example/x", skipped_reason="not_an_article", skipped_detail="No text."
    )
    address = f"/admin/timeline/intake/{intake.pk}/change/"

    assert "not taken: not an article. No text." in text(desk.get(address))
    desk.post(f"/admin/timeline/intake/{intake.pk}/again/")

    intake.refresh_from_db()
    assert (intake.skipped_reason, intake.attempts) == ("", 0)
    assert list(Intake.objects.due(timezone.now())) == [intake]


def test_of_what_was_handed_over_that_is_shown_which_there_is(desk: Client):
    intake = Intake.objects.create(url="https://courier.example/x", due_at=timezone.now())

    page = text(desk.get(f"/admin/timeline/intake/{intake.pk}/change/"))

    assert "waits for its turn" in page
    for nothing in ("File name", "Outlet", "It is fetched, read", "Only if you know better"):
        assert nothing not in page


def test_it_is_called_the_same_everywhere(desk: Client):
    Intake.objects.create(url="https://courier.example/x")

    for address in ("", "timeline/intake/"):
        assert "Sources on their way in" in text(desk.get(f"/admin/{address}"))
    assert "ntake" not in text(desk.get("/admin/timeline/intake/"))


def test_what_was_given_up_is_found_among_the_troubled(desk: Client):
    Intake.objects.create(url="https://down.example/", due_at=timezone.now(), attempts=6, last_error="No answer.")
    Intake.objects.create(url="https://fine.example/", article=ArticleFactory())

    page = text(desk.get("/admin/timeline/intake/?state=not_taken"))

    assert "given up: No answer." in page
    assert "fine.example" not in page


def test_an_article_shows_its_text_whom_it_mentions_and_what_rests_on_it(desk: Client):
    article = ArticleFactory(text="First.\n\n<b>Second</b>.")
    citation = CitationFactory(article=article)
    Mention.objects.create(
        article=article, organization=OrganizationFactory(name="Amazon"), count=3, matched=["Amazon", "AWS"]
    )

    page = desk.get(f"/admin/timeline/article/{article.pk}/change/")

    assert "<p>First.</p><p>&lt;b&gt;Second&lt;/b&gt;.</p>" in page.content.decode()
    for words in ["Amazon", "Amazon, AWS", citation.entry.title]:
        assert words in text(page)


def test_a_day_that_the_desk_sets_dates_what_waits(desk: Client):
    cast()
    pipeline.ingest(Raw(LETTER.replace("June 14, 2021\n", "").encode()))
    article = Article.objects.get()
    address = f"/admin/timeline/article/{article.pk}/change/"

    desk.post(address, filled(desk, address) | {"published_on": "2021-06-14"})

    letter = article.suggestions.get(kind="protest")
    assert letter.proposal["date"]["edtf"] == "[..2021-06-14]"


def test_suggestions_are_only_looked_up_here(desk: Client):
    assert desk.get("/admin/timeline/suggestion/add/").status_code == 403


def test_what_is_kept_no_more_is_asked_for_and_not_tried_again(desk: Client):
    intake = Intake.objects.create(name="letter.html", due_at=None)

    told = text(desk.post(f"/admin/timeline/intake/{intake.pk}/again/", follow=True))

    intake.refresh_from_db()
    assert "The page of “letter.html” is kept here no more: hand it over again." in told
    assert intake.due_at is None
