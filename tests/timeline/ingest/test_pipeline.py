"""The whole road for one source, and what becomes of a row that waits for it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.db import connections
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.at_once import meanwhile
from tests.factories import ArticleFactory, EntryFactory, UserFactory
from tests.timeline.ingest.dump import dump
from tests.timeline.ingest.pages import LETTER, cast, html
from tests.timeline.ingest.servers import HERE
from timeline import editorial
from timeline.ingest import pipeline
from timeline.ingest.pipeline import intakes
from timeline.ingest.pipeline.road import walk
from timeline.ingest.values import Given, Raw, Skipped
from timeline.models import Article, Citation, Intake
from timeline.publishing import verify
from timeline.work import PATIENCE

pytestmark = pytest.mark.usefixtures("record")

TODAY = date(2026, 11, 24)
SAVED = Raw(LETTER.encode(), name="letter.txt")
TITLE = "Workers at Norvane ask it to end border contract"


@pytest.fixture
def web(httpserver: HTTPServer, settings: Settings) -> Iterator[HTTPServer]:
    settings.TRACKER_FETCH_ALLOW, settings.TRACKER_HOST_PAUSE_MS = HERE, 1
    httpserver.expect_request("/letter").respond_with_data(html(), content_type="text/html")
    yield httpserver


def test_a_saved_page_becomes_an_article_with_proposals():
    cast()

    told = pipeline.ingest(SAVED, today=TODAY)

    assert (told["article"]["title"], told["article"]["published_on"]) == (TITLE, "2021-06-14")
    assert {mention["slug"] for mention in told["mentions"]} == {"norvane", "border-agency", "halyard"}
    assert {proposal["kind"] for proposal in told["proposals"]} == {"protest", "contract"}
    assert Article.objects.get().suggestions.count() == len(told["proposals"])


def test_an_address_is_fetched_and_kept_canonical(web: HTTPServer):
    told = pipeline.ingest(web.url_for("/letter") + "?utm_source=mail#top", today=TODAY)

    assert told["article"]["url"] == web.url_for("/letter")
    assert told["article"]["outlet"] == "The Harbour Courier"


def test_what_the_caller_gives_wins():
    given = Given(url="https://courier.example/a?utm_source=x", published_on=date(2021, 6, 15), outlet="The Courier")

    article = pipeline.ingest(SAVED, given, today=TODAY)["article"]

    assert (article["url"], article["published_on"], article["outlet"]) == (
        "https://courier.example/a",
        "2021-06-15",
        "The Courier",
    )


@pytest.mark.parametrize("same", [SAVED, Raw(LETTER.replace("\n", "\r\n").encode(), name="other.txt")])
def test_the_same_again_changes_nothing_at_all(same: Raw):
    cast()
    first = pipeline.ingest(SAVED, today=TODAY)
    before = dump()

    again = pipeline.ingest(same, today=TODAY)

    assert dump() == before
    assert again == first | {"article": first["article"] | {"created": False, "action": "same"}}


def test_the_same_address_again_changes_nothing_at_all(web: HTTPServer):
    pipeline.ingest(web.url_for("/letter"), today=TODAY)
    before = dump()

    again = pipeline.ingest(web.url_for("/letter") + "?fbclid=x", today=TODAY)

    assert (dump(), again["article"]["created"]) == (before, False)


def test_the_very_text_at_another_address_is_the_article_that_is_held(web: HTTPServer):
    web.expect_request("/copy").respond_with_data(html(), content_type="text/html")
    first = pipeline.ingest(web.url_for("/letter"), today=TODAY)
    before = dump()

    copy = pipeline.ingest(web.url_for("/copy"), today=TODAY)

    assert copy["article"]["id"] == first["article"]["id"]
    assert dump() == before


def test_a_page_that_changed_keeps_its_article(web: HTTPServer):
    first = pipeline.ingest(web.url_for("/letter"), today=TODAY)
    web.clear()
    web.expect_request("/letter").respond_with_data(html(LETTER + "\n\nOne more line was added to the report."))

    again = pipeline.ingest(web.url_for("/letter"), today=TODAY)

    assert again["article"]["id"] == first["article"]["id"]
    assert again["article"]["action"] == "changed"


def test_a_changed_text_that_an_entry_rests_on_is_taken_and_the_quoted_one_is_kept(web: HTTPServer):
    first = pipeline.ingest(web.url_for("/letter"), today=TODAY)
    article, entry = Article.objects.get(), EntryFactory(citation=False)
    Citation.objects.create(entry=entry, article=article, quote_exact="The agency declined to comment")
    editorial.publish(entry, by=UserFactory())
    web.clear()
    web.expect_request("/letter").respond_with_data(html(LETTER.replace("The agency declined", "The agency refused")))

    again = pipeline.ingest(web.url_for("/letter"), today=TODAY)

    assert (again["article"]["id"], again["article"]["action"]) == (first["article"]["id"], "changed")
    assert f"words that are quoted in {entry.record_id} left it" in again["notice"]
    assert "The agency refused" in Article.objects.get().text
    assert Citation.objects.get().version.text == article.text
    assert list(verify()) == []


def test_a_sentence_that_left_the_article_is_accepted_from_its_earlier_text():
    cast()
    pipeline.ingest(SAVED, LATER, today=TODAY)
    waiting = Article.objects.get().suggestions.get(kind="protest")
    changed = LETTER.replace(waiting.quote, "Nobody wrote anything at all this summer.")
    pipeline.ingest(Raw(changed.encode(), name="letter.txt"), LATER, today=TODAY)

    entry = editorial.accept(waiting, by=UserFactory())

    assert waiting.quote in entry.citations.get().version.text


def test_what_a_cited_article_lacks_is_still_taken_from_its_changed_page(web: HTTPServer):
    pipeline.ingest(web.url_for("/letter"), today=TODAY)
    Article.objects.update(byline="", published_on=None)
    Citation.objects.create(entry=EntryFactory(citation=False), article=Article.objects.get(), quote_exact="x")
    web.clear()
    web.expect_request("/letter").respond_with_data(html(LETTER + "\n\nOne more line was added to the report."))

    pipeline.ingest(web.url_for("/letter"), today=TODAY)

    assert Article.objects.get().published_on == date(2021, 6, 14)


def test_pages_that_all_name_the_front_of_their_site_stay_apart():
    front = "<link rel='canonical' href='https://courier.example/'>"
    pages = [html(head=front), html(OTHER_LETTER, title="Dockers ask for lamps", head=front)]

    told = [pipeline.ingest(Raw(page.encode(), name="a.html"), today=TODAY)["article"] for page in pages]

    assert [article["url"] for article in told] == [None, None]
    assert told[0]["id"] != told[1]["id"]


def test_pages_that_all_name_one_page_stay_apart_and_the_first_is_untouched():
    one = "<link rel='canonical' href='https://courier.example/2021/best-of-june'>"
    pages = [html(head=one), html(OTHER_LETTER, title="Dockers ask for lamps", head=one)]

    told = [pipeline.ingest(Raw(page.encode(), name="a.html"), today=TODAY)["article"] for page in pages]

    assert told[0]["id"] != told[1]["id"]
    assert told[1]["url"] is None
    assert "Norvane employees" in Article.objects.order_by("pk")[0].text


FIRST = "möwen-blatt.example"


@pytest.mark.parametrize("host", ["xn--mwen-blatt-ecb.example", "WWW.möwen-blatt.example.", "m%C3%B6wen-blatt.example"])
def test_of_an_outlet_known_by_its_host_alone_any_spelling_is_one_article(host: str):
    nameless = html().replace("The Harbour Courier", "")
    pages = [nameless.replace("<head>", f"<head><link rel='canonical' href='https://{h}/a/b'>") for h in (FIRST, host)]

    told = [pipeline.ingest(Raw(page.encode(), name="a.html"), today=TODAY)["article"] for page in pages]

    assert [article["action"] for article in told] == ["new", "same"]
    assert told[0]["outlet"] == FIRST


def test_found_each_at_its_own_address_they_keep_it_though_all_have_one_title():
    one = "<link rel='canonical' href='https://courier.example/2021/best-of-june'>"
    bodies = [LETTER, OTHER_LETTER]
    pages = [html(body, title="The Courier", head=one).encode() for body in bodies]
    addresses = [f"https://courier.example/2021/{name}" for name in ("letter", "lamps")]

    for _ in range(2):
        for page, address in zip(pages, addresses, strict=True):
            pipeline.ingest(Raw(page, address, name="a.html"), today=TODAY)

    held = Article.objects.order_by("pk")
    assert [article.url for article in held] == addresses
    assert "Norvane employees" in held[0].text and "crane drivers" in held[1].text


OTHER_LETTER = "\n\n".join(
    ["Dockers ask for lamps", "June 14, 2021"]
    + [
        f"The {who} of the eastern quay {did} on {day} evening, and said that nobody should lift {what} in the dark."
        for who, did, day, what in (
            ("crane drivers", "met in a tent", "Monday", "steel"),
            ("lashers", "wrote a long letter", "Tuesday", "ropes"),
            ("foremen", "kept away from the gate", "Wednesday", "barrels"),
            ("night watch", "lit candles along the rails", "Thursday", "crates"),
        )
    ]
)


def test_an_article_known_by_outlet_title_and_day_gets_its_text():
    known = ArticleFactory(outlet__name="The Courier", title=TITLE, published_on=date(2021, 6, 14), url=None)

    told = pipeline.ingest(SAVED, Given(outlet="The Courier"), today=TODAY)

    assert (told["article"]["id"], told["article"]["action"]) == (known.record_id, "filled")
    assert "Norvane employees" in Article.objects.get().text


def test_an_article_known_by_its_address_alone_gets_its_text_and_title(web: HTTPServer):
    known = ArticleFactory(url=web.url_for("/letter"), title="", outlet=None, published_on=None)

    pipeline.ingest(web.url_for("/letter"), today=TODAY)

    known.refresh_from_db()
    assert (known.title, known.published_on) == (TITLE, date(2021, 6, 14))


UNDATED = LETTER.replace("June 14, 2021\n", "")
LATER = Given(url="https://courier.example/a", published_on=date(2021, 6, 14), outlet="The Courier")


def test_a_day_given_later_dates_what_waits_and_leaves_verdicts():
    cast()
    told = pipeline.ingest(Raw(UNDATED.encode()), today=TODAY)
    assert [proposal["date"] for proposal in told["proposals"]] == [None, None]
    decided = Article.objects.get().suggestions.get(kind="contract")
    editorial.refuse(decided, by=UserFactory(), verdict="not_this", reason="")

    told = pipeline.ingest(Raw(UNDATED.encode()), LATER, today=TODAY)

    assert (told["article"]["action"], told["article"]["published_on"]) == ("filled", "2021-06-14")
    assert (told["article"]["url"], told["article"]["outlet"]) == (LATER.url, LATER.outlet)
    assert {p["kind"]: p["date"] and p["date"]["edtf"] for p in told["proposals"]} == {
        "protest": "[..2021-06-14]",
        "contract": None,
    }
    before = dump()
    assert pipeline.ingest(Raw(UNDATED.encode()), LATER, today=TODAY)["article"]["action"] == "same"
    assert dump() == before


def test_the_dated_copy_of_an_undated_article_brings_its_day():
    pipeline.ingest(Raw(UNDATED.encode()), today=TODAY)

    told = pipeline.ingest(SAVED, today=TODAY)

    assert (told["article"]["id"], told["article"]["published_on"]) == ("A1", "2021-06-14")
    assert "June 14, 2021" in told["article"]["date_origin"]


def test_what_is_filled_is_read_with_the_day_on_record():
    cast()
    pipeline.ingest(SAVED, today=TODAY)
    given = Given(url="https://courier.example/a", published_on=date(2021, 7, 1))

    told = pipeline.ingest(SAVED, given, today=TODAY)

    assert (told["article"]["action"], told["article"]["published_on"]) == ("filled", "2021-06-14")
    assert "[..2021-06-14]" in [p["date"]["edtf"] for p in told["proposals"] if p["date"]]


def test_subjects_that_come_after_the_article_are_found_when_it_comes_again():
    assert pipeline.ingest(SAVED, today=TODAY)["mentions"] == []
    edited = Article.objects.get().updated_at
    cast()

    told = pipeline.ingest(SAVED, today=TODAY)

    assert told["article"]["action"] == "reread"
    assert {mention["slug"] for mention in told["mentions"]} == {"norvane", "border-agency", "halyard"}
    assert "norvane" in str(told["proposals"])
    assert Article.objects.get().updated_at == edited, "nobody edited it"
    before = dump()
    assert pipeline.ingest(SAVED, today=TODAY)["article"]["action"] == "same"
    assert dump() == before


def test_near_duplicates_are_named():
    first = pipeline.ingest(SAVED, today=TODAY)
    light_edit = LETTER.replace("declined to comment on the letter", "would not comment on it")

    second = pipeline.ingest(Raw(light_edit.encode(), name="b.txt"), Given(outlet="Another"), today=TODAY)

    assert second["group"]["near_duplicates"] == [first["article"]["id"]]


def test_what_cannot_be_taken_leaves_no_trace(settings: Settings):
    before = dump()

    told = pipeline.ingest(Raw(b"\x89PNG"), today=TODAY)

    assert told["skipped"]["reason"] == "binary"
    assert (told["article"], told["mentions"], told["proposals"]) == (None, [], [])
    assert dump() == before


# The clock may strike inside a callback of hypothesis', where an exception is only reported; it strikes again.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_article_that_takes_too_long_ends_as_a_named_reason_at_every_door(settings: Settings):
    settings.TRACKER_READING_SECONDS = 0.02
    slow = LETTER + "\n\n".join(LETTER.split("\n\n")[2:] * 200)

    told = pipeline.ingest(Raw(slow.encode(), name="slow.txt"), today=TODAY)
    intake = pipeline.submit(body=slow.encode(), name="slow.txt", by=UserFactory())
    pipeline.take(intake.pk)

    intake.refresh_from_db()
    assert told["skipped"]["reason"] == intake.skipped_reason == "takes_too_long"
    assert "took more than 0.02 seconds of computing" in intake.skipped_detail
    assert intake.due_at is None and Article.objects.count() == 0


def test_many_at_once_store_one_article():
    cast()
    gate = Barrier(4)

    def ingest(_: int) -> str:
        gate.wait()
        try:
            return pipeline.ingest(SAVED, today=TODAY)["article"]["id"]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        ids = set(pool.map(ingest, range(4)))

    assert len(ids) == 1
    assert Article.objects.count() == 1


def test_an_intake_names_its_article_when_it_is_done():
    intake = pipeline.submit(
        body=LETTER.encode(), name="letter.txt", by=UserFactory(), given=Given(outlet="The Courier")
    )
    assert intake.due_at is not None

    pipeline.take(intake.pk)

    intake.refresh_from_db()
    assert (intake.due_at, intake.lease_until, intake.skipped_reason) == (None, None, "")
    assert intake.article.outlet.name == "The Courier"


def test_an_intake_of_an_address_is_fetched(web: HTTPServer):
    intake = pipeline.submit(url=web.url_for("/letter"), by=None)

    pipeline.take(intake.pk)

    intake.refresh_from_db()
    assert intake.article.url == web.url_for("/letter")


def test_an_intake_that_is_no_article_says_why_and_is_not_tried_again():
    intake = pipeline.submit(body=b"\x89PNG", name="a.png", by=None)

    pipeline.take(intake.pk)

    intake.refresh_from_db()
    assert (intake.due_at, intake.skipped_reason, intake.article) == (None, "binary", None)
    assert intake.skipped_detail.endswith(".")


def test_an_outlet_that_is_away_is_asked_again_later_and_then_given_up(web: HTTPServer):
    web.expect_request("/away").respond_with_data("", 503)
    intake, now = pipeline.submit(url=web.url_for("/away"), by=None), timezone.now()

    for _ in range(PATIENCE + 2):
        now += timedelta(hours=2)
        pipeline.take(intake.pk, now=now)

    intake.refresh_from_db()
    assert len(web.log) == PATIENCE
    assert list(Intake.objects.given_up()) == [intake]
    assert (intake.skipped_reason, intake.attempts) == ("unavailable", PATIENCE)
    assert "503" in intake.last_error


def test_who_lost_the_lease_writes_nothing_over_its_successor():
    intake = pipeline.submit(body=b"\x89PNG", by=None)
    (paused,) = Intake.objects.claim(timezone.now())
    (_,) = Intake.objects.claim(timezone.now() + timedelta(hours=1))

    intakes._settle(paused, Skipped("binary", "A picture."))

    intake.refresh_from_db()
    assert (intake.due_at is not None, intake.skipped_reason) == (True, "")


def test_the_road_asks_whether_to_go_on_before_it_reads_and_before_it_stores():
    held: list[int] = []

    walk(SAVED, Given(), TODAY, is_kept=True, go_on=lambda: held.append(Article.objects.count()))

    assert held == [0, 0]
    assert Article.objects.count() == 1


def test_who_is_overtaken_while_an_outlet_answers_stores_nothing(web: HTTPServer):
    intake = pipeline.submit(url=web.url_for("/paused"), by=None)

    def answer(_request: Request) -> Response:
        Intake.objects.claim(timezone.now() + timedelta(hours=1))
        return Response(html(), content_type="text/html")

    web.expect_request("/paused").respond_with_handler(meanwhile(answer))
    pipeline.take(intake.pk)

    intake.refresh_from_db()
    assert (Article.objects.count(), intake.due_at is not None, intake.fence) == (0, True, 2)
