"""The desk lists cited sources that have moved, lost quoted words or are gone, and each can be acted on."""

from datetime import date

from django.test import Client
from django.utils import timezone

from tests.factories import CitationFactory
from tests.timeline.admin.pages import text
from timeline.models import Article, Snapshot, SourceCheck

LIST = "/admin/timeline/sourcecheck/"
NEW = "https://courier.example/archive/letter"


def found(standing: str, **values: object) -> SourceCheck:
    article = CitationFactory(quote_exact="words that were there").article
    day = {"checked_on": date(2026, 11, 12)} if standing else {}
    return SourceCheck.objects.create(article=article, url=article.url, standing=standing, **day, **values)


def act(desk: Client, check: SourceCheck, verb: str) -> str:
    told = text(desk.post(f"{LIST}{check.pk}/{verb}/", follow=True))
    check.refresh_from_db()
    return told


def test_the_list_holds_what_nobody_has_seen_yet_and_the_first_page_counts_it(desk: Client):
    gone, alive = found("gone"), found("alive")
    seen = found("altered", seen_at=timezone.now())

    page = text(desk.get(LIST))

    assert str(gone) in page
    assert str(alive) not in page and str(seen) not in page
    assert "1 cited source moved, changed or is gone" in text(desk.get("/admin/"))
    assert str(alive) in text(desk.get(f"{LIST}?which=all"))


def test_a_source_shows_which_words_are_gone_and_whom_they_concern_and_can_be_let_be(desk: Client):
    check = found("altered")
    citation = check.article.citations.get()
    SourceCheck.objects.update(lost=[citation.pk])

    Snapshot.objects.create(article=check.article, host="archive.example", end="excluded", detail="It said so.")

    page = text(desk.get(f"{LIST}{check.pk}/change/"))
    for told in (
        "words that were there",
        citation.entry.record_id,
        "its site does not want to be archived. It said so.",
    ):
        assert told in page

    assert "off the list" in act(desk, check, "seen")
    assert check.seen_by.username == desk.get(LIST).wsgi_request.user.username
    assert not SourceCheck.objects.to_look_at().exists()


def test_what_can_be_done_stands_above_and_nothing_is_said_of_what_there_is_not(desk: Client):
    page = text(desk.get(f"{LIST}{found('gone').pk}/change/"))

    assert page.index("Seen: leave it as it is") < page.index("Archived copy")
    for nothing in ("New address", "Words that stand there no longer", "Seen by"):
        assert nothing not in page


def test_a_new_address_is_taken_with_a_version_and_looked_at(desk: Client):
    check = found("moved", moved_to=NEW)
    before = check.article.version

    assert "has its new address" in act(desk, check, "move")

    article = Article.objects.get(pk=check.pk)
    assert (article.url, article.version) == (NEW, before + 1)
    assert check.due_at <= timezone.now()


def test_a_new_address_that_another_article_has_is_refused_in_words(desk: Client):
    CitationFactory(article__url=NEW)
    check = found("moved", moved_to=NEW)

    assert "has its new address" not in act(desk, check, "move")
    assert Article.objects.get(pk=check.pk).url != NEW
    assert not check.seen_at


def test_it_is_looked_at_again_when_asked_to(desk: Client):
    check = found("gone")

    act(desk, check, "again")

    assert check.due_at <= timezone.now()
