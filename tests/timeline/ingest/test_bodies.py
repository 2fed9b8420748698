"""A page that was taken moves to its article, and goes once nobody needs it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import ArticleFactory, CitationFactory
from tests.timeline.ingest.pages import LETTER
from timeline import tasks
from timeline.ingest import pipeline
from timeline.ingest.store.bodies import BATCH
from timeline.ingest.values import Given
from timeline.models import Article, ArticleBody, Intake
from timeline.models.article_body import KEPT

pytestmark = pytest.mark.usefixtures("record")
GIVEN = Given(outlet="The Courier")
LATE = timezone.now() + KEPT + timedelta(hours=1)


def handed_over(page: str = LETTER) -> Intake:
    intake = pipeline.submit(body=page.encode(), name="letter.txt", by=None, given=GIVEN)
    pipeline.take(intake.pk)
    intake.refresh_from_db()
    return intake


def kept(*articles: Article) -> list[ArticleBody]:
    for article in articles:
        ArticleBody.objects.keep(article, b"<p>A page.")
    return list(ArticleBody.objects.all())


def test_the_page_moves_compressed_from_the_intake_to_the_article():
    intake = handed_over(LETTER + "\n\nIt was read aloud." * 200)

    (body,) = intake.article.bodies.all()
    assert intake.body is None
    assert body.page.decode().startswith(LETTER) and len(body.compressed) < len(body.page) / 2
    assert body.version is None


def test_what_was_not_taken_stays_to_be_tried_again():
    intake = pipeline.submit(body=b"%PDF-1.7", name="a.pdf", by=None)
    pipeline.take(intake.pk)

    intake.refresh_from_db()
    assert bytes(intake.body) == b"%PDF-1.7" and not ArticleBody.objects.exists()


def test_with_its_text_a_page_becomes_the_version_s():
    first, second = handed_over(), handed_over(LETTER + "\n\nOne more line was added to the report.")

    assert first.article == second.article
    assert {bool(body.version): body.page.decode() for body in first.article.bodies.all()} == {
        True: LETTER,
        False: LETTER + "\n\nOne more line was added to the report.",
    }


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
