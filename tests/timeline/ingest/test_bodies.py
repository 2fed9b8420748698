"""A page that was taken moves to its article, and goes once nobody needs it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import ArticleFactory, CitationFactory
from tests.timeline.ingest.pages import LETTER
from timeline import tasks
from timeline.ingest import pipeline, store
from timeline.ingest.store.bodies import BATCH
from timeline.ingest.values import Given, Page, Raw
from timeline.models import Article, ArticleBody, Intake
from timeline.models.article_body import KEPT

pytestmark = pytest.mark.usefixtures("record")
GIVEN = Given(outlet="The Courier")
LATER = LETTER + "\n\nOne more line was added to the report."
LATE = timezone.now() + KEPT + timedelta(hours=1)


def handed_over(page: str = LETTER) -> Intake:
    intake = pipeline.submit(body=page.encode(), name="letter.txt", by=None, given=GIVEN)
    pipeline.take(intake.pk)
    intake.refresh_from_db()
    return intake


def kept(*articles: Article) -> list[ArticleBody]:
    for article in articles:
        assert store.keep(article, Page(text=article.text), b"<p>A page.")
    return list(ArticleBody.objects.all())


def test_the_page_moves_compressed_from_the_intake_to_the_article():
    intake = handed_over(LETTER + "\n\nIt was read aloud." * 200)

    (body,) = intake.article.bodies.all()
    assert intake.body is None
    assert body.page.decode().startswith(LETTER) and len(body.compressed) < len(body.page) / 2
    assert body.version is None


def test_what_was_not_taken_stays_to_be_tried_again():
    intake = pipeline.submit(body=b"\x89PNG", name="a.png", by=None)
    pipeline.take(intake.pk)

    intake.refresh_from_db()
    assert bytes(intake.body) == b"\x89PNG" and not ArticleBody.objects.exists()


def test_with_its_text_a_page_becomes_the_version_s():
    first, second = handed_over(), handed_over(LATER)

    assert first.article == second.article
    assert {bool(body.version): body.page.decode() for body in first.article.bodies.all()} == {
        True: LETTER,
        False: LATER,
    }


def test_where_a_page_goes_to_and_fro_each_text_has_its_own():
    for page in (LETTER, LATER, LETTER, LATER):
        article = handed_over(page).article

    texts = {body.page.decode(): body.version.text if body.version else article.text for body in article.bodies.all()}
    assert set(texts) == {LETTER, LATER}
    assert all(("One more line" in page) == ("One more line" in text) for page, text in texts.items())


@pytest.mark.parametrize("name", ["letter.txt", ""], ids=["a saved page", "the standard input"])
def test_a_page_from_the_terminal_is_kept_too(name):
    pipeline.ingest(Raw(LETTER.encode(), name=name), GIVEN)

    assert ArticleBody.objects.get().page.decode() == LETTER


def test_a_page_whose_text_the_article_never_had_is_not_kept_as_another_s():
    article = handed_over().article

    assert not store.keep(article, Page(text="Something else."), b"<p>Something else.")
    assert ArticleBody.objects.count() == 1


def test_the_page_of_a_text_that_is_replaced_while_it_is_filed_stays_with_that_text():
    """Between storing a text and filing its page another worker may bring a newer one."""
    article = handed_over().article
    ArticleBody.objects.all().delete()
    page = store.page_of(article)
    handed_over(LATER)

    store.keep(article, page, b"the first page")

    assert article.bodies.get(version=article.versions.get()).page == b"the first page"


def test_the_same_page_is_kept_once():
    handed_over()
    handed_over()

    assert ArticleBody.objects.count() == 1


def test_after_its_time_a_page_goes_unless_its_article_is_cited():
    cited, idle = ArticleFactory(), ArticleFactory()
    CitationFactory(article=cited)
    kept(cited, idle)

    assert pipeline.drop() == 0
    assert pipeline.drop(LATE) == 2
    assert [body.article for body in ArticleBody.objects.all()] == [cited]
    assert pipeline.drop(LATE) == 0, "it is looked at again a day later"

    cited.citations.all().delete()
    assert pipeline.drop(LATE + timedelta(days=1)) == 1
    assert not ArticleBody.objects.exists()


def test_no_more_than_a_batch_at_once_and_the_tick_goes_on():
    kept(*(ArticleFactory() for _ in range(BATCH + 1)))

    assert (pipeline.drop(LATE), pipeline.drop(LATE), pipeline.drop(LATE)) == (BATCH, 1, 0)
    assert pipeline.drop in tasks.IN_BATCHES


def test_an_article_that_goes_takes_its_page_along():
    handed_over().article.delete()

    assert not ArticleBody.objects.exists()
    assert Intake.objects.get().article is None
