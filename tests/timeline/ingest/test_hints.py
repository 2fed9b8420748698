"""What is kept of a full reading for editors who choose sentences."""

from dataclasses import replace

import pytest

from tests.factories import ArticleFactory
from timeline.ingest import store
from timeline.ingest.frames.parser import trees
from timeline.ingest.reading import understand
from timeline.ingest.store.hints import hints_of
from timeline.ingest.values import Plan
from timeline.models import Article

pytestmark = pytest.mark.django_db
TEXT = "Sixty employees of Lumovar walked out on Tuesday."


def test_hints_are_kept_of_a_full_reading_stay_with_the_text_and_go_with_it():
    article = ArticleFactory(text=TEXT)
    page = store.page_of(article)
    full, by_rules = understand(page, (), parse=trees), understand(page, ())

    store.rewrite(article, full)
    store.rewrite(article, by_rules)
    (first, *_) = hints_of(article)

    assert (first.kind, TEXT[slice(*first.trigger)]) == ("protest", "walked")
    store.apply(Plan("changed", "", article.pk), replace(by_rules, page=replace(page, text=f"Corrected. {TEXT}")))
    assert hints_of(Article.objects.get()) == ()
