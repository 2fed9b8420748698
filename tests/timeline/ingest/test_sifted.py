"""What is relevant stands in the inbox also where nothing was found in it; what is not is kept for 90 days."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.factories import CitationFactory, OrganizationFactory, UserFactory
from tests.timeline.admin.suggestions import suggest
from tests.timeline.ingest.pages import LETTER, html
from tests.timeline.ingest.sifting import brought, feed
from timeline.editorial import put_aside, refuse
from timeline.ingest import pipeline
from timeline.ingest.store.forget import BATCH
from timeline.ingest.values import Given, Raw
from timeline.models import Article, ArticleGroup, ArticleVerdict, Feed, Intake
from timeline.models.article_body import KEPT
from timeline.models.intake import NOT_RELEVANT, Turn
from timeline.models.sifted import not_relevant, to_read

pytestmark = pytest.mark.django_db
MARCH = """\
Riders march against face scans

Couriers wonder what becomes of the selfies in the app with which they log in each morning. \
The app compares their faces with a database, and the union speaks of surveillance at work.

Many of them had brought their children. It rained for most of the afternoon, and the crowd was gone before dark. \
Nobody from the firm was to be seen, and its doors stayed shut; a banner still hung from the bridge in the evening.
"""
SHOW = "Title\n\nBy\n\n" + "\n\n".join(
    f"{flowers} of the {place} were shown in the hall on Sunday, and many who came stayed until the evening."
    for flowers in ("Dahlias", "Roses", "Asters")
    for place in ("north gardens", "old quarter", "hill farms")
)
LATE = timezone.now() + KEPT + timedelta(hours=1)


STRIKE = """\
Bakers stop work

By

Workers at Lumovar Bakeries went on strike on Monday over their breaks, and the shops of the town had no bread. \
The bakers stood before the gate with their children until noon, when the rain began, and most of them went home.

The firm, which bakes for four towns, has been in the hands of one family since the war. Nobody there could be reached \
on Monday, and the bread of the next day came from the bakers of the neighbouring valley, who charged a little more.
"""


def kept(*articles: Article) -> list[bool]:
    return [bool(Article.objects.get(pk=article.pk).text) for article in articles]


def test_what_the_road_finds_relevant_without_an_event_is_to_be_read():
    told = pipeline.ingest(Raw(MARCH.encode(), name="a.txt"), Given(outlet="The Courier"))

    assert told["proposals"] == []
    (article,) = to_read()
    assert article.record_id == told["article"]["id"]
    assert len(article.relevance_signs) == 6 and article.forget_at == article.text_taken_at + KEPT


def test_a_feed_s_own_score_decides_of_its_articles_the_usual_one_of_others():
    low, high = feed(0.2), feed(0.8)
    expected = [brought(low, 0.2), brought(high, 0.8), brought(None, 0.5)]
    for by, relevance in ((low, 0.19), (high, 0.79), (None, 0.49)):
        brought(by, relevance)

    assert list(to_read().order_by("pk")) == expected


def test_of_two_feeds_the_lower_score_counts():
    article = brought(feed(0.9), 0.4)
    Intake.objects.create(url=article.url, article=article, feed=feed(0.3), item_key="again", turn=Turn.NEWS)

    assert list(to_read()) == [article]


def test_nobody_is_asked_to_read_what_was_used_or_decided_or_proposes_something():
    by = feed()
    suggest(brought(by))
    refuse(suggest(brought(by)), by=UserFactory(), verdict="not_this")
    CitationFactory(article=brought(by))
    put_aside(brought(by), by=UserFactory(), verdict="read")
    left = brought(by)

    assert list(to_read()) == [left]


@pytest.mark.parametrize("decided", [True, False])
def test_a_group_is_asked_about_once(decided: bool):
    by, group = feed(), ArticleGroup.objects.create()
    below, first, _second = (brought(by, score, group=group) for score in (0.3, 0.8, 0.9))
    if decided:
        put_aside(below, by=UserFactory(), verdict="read")

    assert list(to_read()) == ([] if decided else [first])


def test_what_is_not_relevant_loses_its_text_after_90_days_and_is_known_again():
    url = "https://courier.example/shows/dahlias"
    first = Raw(html(SHOW, title="Dahlias win at the flower show").encode(), url=url, content_type="text/html")
    pipeline.ingest(first)
    article = Article.objects.get()
    Intake.objects.create(url=url, article=article, feed=feed(), item_key="1", turn=Turn.NEWS)
    assert article.bodies.exists()

    assert (pipeline.forget(LATE - timedelta(hours=2)), kept(article)) == (0, [True])
    assert (pipeline.forget(LATE), kept(article), pipeline.forget(LATE)) == (1, [False], 0)

    assert not article.bodies.exists()
    assert pipeline.ingest(first)["article"]["action"] == "same"
    again = Raw(first.body.replace(b"Roses", b"Tulips"), url=url, content_type="text/html")
    assert pipeline.ingest(again)["article"]["action"] == "changed"
    article = Article.objects.get()
    assert "Tulips" in article.text and article.forget_at and not article.versions.exists()


def test_what_is_relevant_used_or_wanted_keeps_its_text():
    by = feed()
    relevant, handed_over = brought(by), brought(None, 0.1)
    cited, decided, proposing = brought(by, 0.1), brought(by, 0.1), brought(by, 0.1)
    wanted = brought(by, 0.1)
    Intake.objects.filter(article=wanted).update(turn=Turn.SOMEBODY_WAITS)
    CitationFactory(article=cited)
    put_aside(decided, by=UserFactory(), verdict="read")
    suggest(proposing)

    pipeline.forget(LATE)

    assert all(kept(relevant, handed_over, cited, decided, proposing, wanted))
    assert set(Article.objects.filter(forget_at=None)) == {cited, decided}
    assert list(to_read()) == [relevant]
    assert pipeline.forget(LATE) == 0


def test_what_an_editor_found_not_relevant_goes_90_days_after_that_unless_it_is_cited():
    refused, cited = brought(feed()), brought(feed())
    for article in (refused, cited):
        put_aside(article, by=UserFactory(), verdict=ArticleVerdict.Verdict.NOT_RELEVANT)
    CitationFactory(article=cited)

    pipeline.forget(LATE)

    assert kept(refused, cited) == [False, True]
    assert refused in not_relevant()


def test_it_goes_on_where_it_stood_batch_by_batch():
    by = feed()
    for _ in range(BATCH + 3):
        brought(by, 0.1)

    assert [pipeline.forget(LATE) for _ in range(3)] == [BATCH, 3, 0]


def test_the_teaser_of_what_was_not_fetched_goes_too_and_the_title_stays():
    item = Intake.objects.create(
        url="https://courier.example/x", title="Cup final", teaser="Two goals.", item_key="1", feed=feed(),
        skipped_reason=NOT_RELEVANT,
    )  # fmt: skip

    assert [pipeline.forget(moment) for moment in (LATE - timedelta(hours=2), LATE, LATE)] == [0, 1, 0]

    item.refresh_from_db()
    assert (item.title, item.teaser) == ("Cup final", "")


def test_texts_are_found_by_their_words_also_long_ones():
    found = brought(feed(), 0.1)
    brought(feed(), 0.1, text="Nothing of the kind.")
    brought(feed(), 0.1, text=LETTER + " ".join(f"word{n}" for n in range(400_000)))

    assert list(Article.objects.saying("scanners gate")) == [found]
    assert list(Article.objects.saying('"harbour gate"')) == [found]
    assert not Article.objects.saying('"gate harbour"')


def taken(by: Feed | None, text: str = STRIKE, **values: Any) -> Article:
    """A page that the feed announced, or that somebody handed over, as the road leaves it."""
    by_feed = {"feed": by, "item_key": text[-40:], "turn": Turn.NEWS} if by else {}
    body = {"body": html(text).encode(), "url": f"https://b.example/{Intake.objects.count()}"}
    intake = Intake.objects.create(due_at=timezone.now(), **body, **by_feed)
    pipeline.take(intake.pk)
    intake.refresh_from_db()
    assert intake.article, intake.skipped_detail
    return intake.article


def test_of_a_feeds_other_news_nothing_is_proposed_that_only_strangers_do() -> None:
    news = taken(feed())

    assert news.relevance < 0.5 and not news.suggestions.exists()
    pipeline.reread(news)
    assert not news.suggestions.exists()


def test_where_its_feed_asks_for_less_or_somebody_wanted_the_page_it_is_proposed() -> None:
    sought = taken(feed(threshold=0))
    handed_over = taken(None, STRIKE.replace("Lumovar", "Tamovar").replace("Bakers", "Cooks"))

    for article in (sought, handed_over):
        assert article.suggestions.exists()
        pipeline.reread(article)
        assert article.suggestions.exists()


def test_what_concerns_somebody_on_record_is_proposed_whatever_the_score() -> None:
    OrganizationFactory(slug="lumovar", name="Lumovar Bakeries")

    assert taken(feed(threshold=1)).suggestions.exists()
