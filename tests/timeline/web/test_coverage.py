"""Coverage: figures that are counted from print in the background, and the words on what they can't tell."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.factories import ArticleFactory, EntryFactory, OutletFactory, StoryFactory, UserFactory
from timeline import publishing
from timeline.editorial import publish, retract
from timeline.models import TimelineEntry
from timeline.printed.models import Coverage, SourceState
from timeline.publishing.coverage import figures

NOON = datetime(2030, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def two(put_in_print) -> list[TimelineEntry]:
    """Two entries of a story with three sources of two outlets, and one outside of it."""
    story, courier = StoryFactory(slug="harbour", title="The harbour"), OutletFactory(name="<b>The Courier</b>")
    articles = [
        ArticleFactory(outlet=courier, archive_url="https://archive.example/1"),
        ArticleFactory(outlet=courier, published_on=None),
        ArticleFactory(outlet=None, url=None, title="A leaflet"),
    ]
    inside = [
        EntryFactory(stories=[story], citation__article=article, roles={"lookout": "target"})
        for article in articles[:2]
    ]
    outside = EntryFactory(kind="report", date="2017", citation__article=articles[2])
    put_in_print(*inside, outside)
    return inside


def test_it_counts_what_is_in_print_and_nothing_else(two, put_in_print):
    EntryFactory(stories=two[0].stories.all())
    gone = EntryFactory(title="Taken back")
    put_in_print(gone)
    retract(gone, by=UserFactory(), note="No.")
    SourceState.press.create(record_id="A1", standing="gone", checked_on=date(2026, 3, 1), tick=1)

    counted = figures()

    assert {name: counted[name] for name in ("entries", "first", "last", "sources", "outlets", "archived")} == {
        "entries": 3,
        "first": "2017-01-01",
        "last": "2018-06-21",
        "sources": 3,
        "outlets": 1,
        "archived": 1,
    }
    assert (counted["addressless"], counted["dayless"], counted["checked"]) == (1, 1, 1)
    assert counted["standings"] == {"gone": 1}
    assert counted["kinds"] == [{"kind": "statement", "entries": 2}, {"kind": "report", "entries": 1}]
    assert counted["by_outlet"] == [{"outlet": "<b>The Courier</b>", "sources": 2}]
    (story,) = counted["stories"]
    assert (story["slug"], story["entries"], story["sources"], story["outlets"]) == ("harbour", 2, 2, 1)
    assert [row["slug"] for row in counted["organizations"]] == ["lookout"]


def test_it_is_counted_once_a_day_and_within_the_hour_after_something_was_printed(two):
    assert [publishing.count_coverage(NOON), publishing.count_coverage(NOON)] == [1, 0]
    assert publishing.count_coverage(NOON + timedelta(hours=2)) == 0, "nothing was printed since"

    publish(EntryFactory(), by=UserFactory())

    assert publishing.count_coverage(NOON + timedelta(minutes=59)) == 0
    assert publishing.count_coverage(NOON + timedelta(hours=1)) == 1
    assert publishing.count_coverage(NOON + timedelta(days=1)) == 1
    assert Coverage.press.count() == 1


def test_the_page_says_what_was_counted_and_when(two, read, get):
    before = get("/coverage/")
    assert "They were not counted yet." in before.content.decode()
    publishing.count_coverage(NOON)

    html = read("/coverage/")

    assert get("/coverage/")["ETag"] != before["ETag"], "it changes without anything being printed"
    assert 'Counted on <time datetime="2030-03-01">1 March 2030</time>, 12:00 UTC' in html
    assert '<th scope="row"><a href="/stories/harbour/">The harbour</a></th>' in html
    assert "nothing new for" in html, "it was last added to long before it was counted"
    assert "&lt;b&gt;The Courier&lt;/b&gt;" in html
    assert "An empty stretch of the line means that nothing is on record" in html
