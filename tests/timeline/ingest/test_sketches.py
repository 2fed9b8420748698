"""Sketches stand in the record, and what a text may be a copy of is found through their index."""

import random
from datetime import date

import pytest
from django.db import connection, connections, transaction

from tests.factories import ArticleFactory
from tests.timeline.ingest.test_groups import LETTER, REWRITE, taken
from timeline.ingest.dedupe import sketch
from timeline.ingest.store.sketches import LIKELIEST, alike, keep, looked_up
from timeline.models import Article, ArticleSketch

pytestmark = pytest.mark.usefixtures("record")


def held(text: str, **values: object) -> Article:
    article = ArticleFactory(text=text, **values)
    keep(article)
    return article


def test_a_text_that_comes_in_is_sketched_once_and_anew_when_it_changes():
    article = taken("The Courier")
    before = article.sketch.runs

    taken("The Courier", LETTER.replace("in the autumn", "in November"))

    assert before == list(sketch(article.text))
    assert ArticleSketch.objects.get().runs == list(sketch(Article.objects.get().text)) != before


@pytest.mark.parametrize(
    ("day", "is_near"),
    [(date(2021, 6, 20), True), (None, True), (date(2021, 6, 22), False), (date(2020, 6, 14), False)],
)
def test_a_rewrite_is_found_if_it_is_of_about_the_day_or_its_day_is_not_known(day, is_near):
    first = held(LETTER, published_on=date(2021, 6, 14))

    assert alike(held(REWRITE, published_on=day)) == ((first.pk,) if is_near else ())


def test_what_an_editor_said_stands_alone_is_not_offered():
    held(LETTER, stands_alone=True)

    assert alike(held(REWRITE)) == ()


def test_words_that_stand_on_every_page_of_a_site_hide_no_copy():
    standing = " ".join(f"standing{n}" for n in range(80))
    fill(300, standing, words=200)
    first = held(f"{LETTER} {standing}")

    assert alike(held(f"{REWRITE} {standing}")) == (first.pk,)


def test_among_thousands_one_index_is_asked_and_no_row_is_walked_over():
    fill(3_000)
    first = held(LETTER)
    article = held(REWRITE)

    with connections["owner"].cursor() as cursor:
        cursor.execute("ANALYZE timeline_articlesketch, timeline_article")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan TO off")
        cursor.execute(f"EXPLAIN {LIKELIEST}", looked_up(article, sketch(article.text)))
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert alike(article) == (first.pk,)
    assert "Bitmap Index Scan on sketch_by_first_runs" in plan
    assert "Seq Scan" not in plan


def fill(many: int, standing: str = "", words: int = 30) -> None:
    """Articles of their own words each, but for these."""
    chance = random.Random(many)
    texts = (" ".join(f"word{chance.randrange(10**6)}" for _ in range(words)) for _ in range(many))
    made = Article.objects.bulk_create(Article(title="One of many", text_sha256=str(n)) for n in range(many))
    ArticleSketch.objects.bulk_create(
        ArticleSketch(article=article, runs=list(sketch(f"{text} {standing}")))
        for article, text in zip(made, texts, strict=True)
    )
