"""A PDF on its way from the terminal to a citation: the quote brings its page along."""

import pytest

from tests.factories import UserFactory
from tests.timeline.ingest.pages import LETTER, cast
from tests.timeline.ingest.parse.test_pdf import lines
from tests.timeline.ingest.pdf import pdf
from timeline.editorial import accept
from timeline.ingest import pipeline
from timeline.ingest.values import Raw
from timeline.models import Article, Suggestion

pytestmark = pytest.mark.django_db


def handed_over() -> Suggestion:
    cast()
    head, *paragraphs = LETTER.strip().split("\n\n")
    pages = [[head, *paragraphs[0].split("\n")], *map(lines, paragraphs[1:])]
    pipeline.ingest(Raw(pdf(*pages), name="letter.pdf"))
    return Suggestion.objects.get(quote__startswith="More than 300 Norvane employees")


def test_what_is_accepted_from_a_pdf_is_cited_with_its_page() -> None:
    entry = accept(handed_over(), by=UserFactory())

    assert [citation.locator for citation in entry.citations.all()] == ["p. 2"]


def test_the_page_stays_where_the_article_is_read_again_from_its_text() -> None:
    suggestion = handed_over()

    pipeline.reread(Article.objects.get())

    suggestion.refresh_from_db()
    assert suggestion.proposal["locator"] == "p. 2"
