"""The model is asked about what stands in the inbox, as long as the day's budget lasts; what it answers is kept."""

import logging
from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Response

from tests.factories import ArticleFactory, OrganizationFactory, OutletFactory, UserFactory
from tests.timeline.ingest.pages import LETTER, cast
from tests.timeline.ingest.servers import dripping
from tests.timeline.model_pointer.endpoint import KEY, Endpoint, endpoint, told
from timeline import editorial, model_pointer
from timeline.ingest import pipeline, store
from timeline.ingest.prompt import PROMPT
from timeline.ingest.propose.pointing import form
from timeline.ingest.values import Page, Raw
from timeline.model_pointer.asking import PATIENCE, keep
from timeline.models import Article, ArticleVerdict, Claim, Host, ModelAnswer, ModelDay, Suggestion

pytestmark = pytest.mark.django_db
END, NOW = ModelAnswer.End, timezone.now()
SENTENCE = LETTER.split("\n\n")[2].split(". ")[0] + "."
WALKOUT = {"kind": "protest", "action": "walkout", "sentences": [SENTENCE], "sure": 0.9}
LETTERS = {"kind": "protest", "action": "open_letter", "sentences": [SENTENCE], "sure": 0.9} | {
    "parties": [{"words": "Norvane", "role": "target"}, {"words": "Border Agency", "role": "subject"}]
}


@pytest.fixture
def model(httpserver: HTTPServer, settings: Settings) -> Endpoint:
    found = endpoint(httpserver, settings)
    found.says = [told(LETTERS)]
    return found


@pytest.fixture
def article(db: None) -> Article:
    cast()
    pipeline.ingest(Raw(LETTER.encode(), name="letter.txt"))
    return Article.objects.get()


def wanted() -> ModelAnswer:
    assert model_pointer.request() >= 1
    return ModelAnswer.objects.latest("pk")


def step(row: ModelAnswer) -> ModelAnswer:
    """Its time, and the endpoint's, has come."""
    now = timezone.now()
    ModelAnswer.objects.filter(pk=row.pk, due_at__isnull=False).update(due_at=now, lease_until=None)
    Host.objects.update(free_at=now)
    model_pointer.ask(row.pk)
    row.refresh_from_db()
    return row


def until_the_end(row: ModelAnswer) -> ModelAnswer:
    for _ in range(12):
        if step(row).due_at is None:
            return row
    raise AssertionError("it never ends")


def proposed() -> list[tuple[str, str]]:
    return [
        (one.rule, one.proposal["action_types"][0]) for one in Suggestion.objects.waiting() if one.kind == "protest"
    ]


def test_nothing_is_asked_without_an_endpoint(model: Endpoint, article: Article, settings: Settings):
    settings.TRACKER_MODEL_URL = ""

    assert model_pointer.request() == 0 and not ModelAnswer.objects.exists() and not ModelDay.objects.exists()
    assert store.marks(store.page_of(article)) is None


def test_an_answer_is_kept_and_the_article_is_read_again_by_it(model: Endpoint, article: Article):
    assert [rule for rule, _ in proposed()] == ["letter.sent"]

    row = step(wanted())
    assert (row.end, row.answer["events"][0]["action"], row.article) == (END.ANSWERED, "open_letter", article)
    assert pipeline.reread_due() == 1

    assert proposed() == [("model some-model, prompt 1", "open_letter")]
    assert "Pointed at by model some-model, prompt 1." in Suggestion.objects.get(kind="protest").reasons
    assert SENTENCE in " ".join(model.page.split()) and model.keys == [f"Bearer {KEY}"]
    assert model.asked[0]["response_format"]["json_schema"]["schema"]["$defs"]["Event"]


def test_where_a_model_marks_nothing_what_the_rules_propose_stands_and_counts_for_less(
    model: Endpoint, article: Article
):
    (before,) = Suggestion.objects.filter(rule="letter.sent")
    model.says = [told({"kind": "other", "sentences": ["Nothing of the page."]})]
    step(wanted())
    pipeline.reread_due()

    (now,) = Suggestion.objects.filter(rule="letter.sent")
    assert now.score == before.score / 2
    assert now.reasons[-1] == "Nothing on this page was marked by model some-model, prompt 1."


def test_nothing_is_asked_twice(model: Endpoint, article: Article):
    step(wanted())
    ModelDay.objects.update(looked_at=None)
    assert model_pointer.request() == 0

    copy = Article.objects.get(pk=article.pk)
    copy.pk, copy.url, copy.outlet = None, "https://elsewhere.example/1", OutletFactory()
    copy.save()
    pipeline.reread(copy)

    assert [one.rule for one in copy.suggestions.all()] == ["model some-model, prompt 1"]
    assert len(model.asked) == 1


def test_another_model_is_asked_anew_and_the_first_ones_answer_stays(
    model: Endpoint, article: Article, settings: Settings
):
    step(wanted())
    settings.TRACKER_MODEL = "another"
    ModelDay.objects.update(looked_at=None)

    assert step(wanted()).model == "another"
    assert ModelAnswer.objects.filter(end=END.ANSWERED).count() == 2


def test_turned_off_the_rules_propose_again_and_turned_on_what_is_stored_does(
    model: Endpoint, article: Article, settings: Settings
):
    step(wanted())
    found = []
    for url in (model.address, "", model.address):
        settings.TRACKER_MODEL_URL = url
        with time_machine.travel(timezone.now(), tick=False) as later:
            pipeline.reread_due()
            later.shift(timedelta(minutes=2))
            pipeline.reread_due()
        found += [rule for rule, _ in proposed()]

    assert found == ["model some-model, prompt 1", "letter.sent", "model some-model, prompt 1"]
    assert len(model.asked) == 1


def test_a_verdict_given_before_holds(model: Endpoint, article: Article):
    letter = Suggestion.objects.get(kind="protest")
    editorial.refuse(letter, verdict=Claim.Verdict.NOT_THIS, by=UserFactory())
    step(wanted())
    pipeline.reread_due()

    assert proposed() == []
    assert Claim.objects.count() == 1 and Claim.objects.get().suggestions.count() == 1


def test_while_the_model_is_away_what_the_offline_pointer_proposed_stands(model: Endpoint, article: Article):
    before = list(Suggestion.objects.order_by("pk").values())
    model.says = [Response("overloaded", status=503), Response("", status=500), told(LETTERS)]

    row = step(wanted())
    assert (row.end, row.tries, row.detail) == ("", 0, "The model's endpoint answers 503.")
    assert Host.objects.get().free_at > timezone.now() + timedelta(seconds=20)
    pipeline.reread(article)
    assert list(Suggestion.objects.order_by("pk").values()) == before
    assert until_the_end(row).end == END.ANSWERED


def test_a_busy_endpoint_is_left_alone_for_as_long_as_it_says_and_costs_nothing(model: Endpoint, article: Article):
    model.says = [Response("slow down", status=429, headers={"Retry-After": "300"}), told(LETTERS)]
    row = step(wanted())

    later = timezone.now() + timedelta(seconds=290)
    assert row.due_at > later and Host.objects.get().free_at > later
    assert (ModelDay.objects.get().calls, ModelDay.objects.get().characters) == (0, 0)
    assert model_pointer.ask(row.pk) is None and len(model.asked) == 1


@pytest.mark.parametrize(
    "nonsense",
    [
        "I'm sorry, Dave.",
        '{"events": [',
        Response("<html>", content_type="text/html"),
        Response(b"[" * 100_000),
        Response(b"x" * 10_000_000),
        Response("too long", status=400),
    ],
)
def test_patience_with_nonsense_ends(model: Endpoint, article: Article, nonsense: object):
    model.says = [nonsense]
    row = until_the_end(wanted())

    assert (row.end, row.tries, len(model.asked)) == (END.FAILED, PATIENCE, PATIENCE)
    assert row.detail and proposed()[0][0] == "letter.sent"
    ModelDay.objects.update(looked_at=None)
    assert model_pointer.request() == 0


def test_an_endpoint_that_knows_no_schema_is_asked_without(model: Endpoint, article: Article):
    def picky(question: dict) -> object:
        return Response("response_format?", status=400) if "response_format" in question else told(LETTERS)

    model.says = [picky]
    assert until_the_end(wanted()).end == END.ANSWERED and len(model.asked) == 2


def test_a_drip_ends_in_time(model: Endpoint, article: Article, settings: Settings):
    settings.MODEL_SECONDS = 0.5
    model.says = [lambda _: dripping(3)]

    row = step(wanted())

    assert (row.end, row.tries, row.detail) == ("", 1, "The model's endpoint did not answer in time.")
    assert ModelDay.objects.get().calls == 1


@pytest.mark.parametrize("status", [301, 307, 401, 403, 404])
def test_wrong_settings_are_told_without_the_key_and_no_redirect_is_followed(
    model: Endpoint, article: Article, status: int, httpserver: HTTPServer, caplog: pytest.LogCaptureFixture
):
    elsewhere = httpserver.url_for("/elsewhere")
    model.says = [Response(f"key {KEY} is wrong", status=status, headers={"Location": elsewhere})]

    with caplog.at_level(logging.DEBUG):
        row = step(wanted())

    assert (row.end, row.tries, str(status) in row.detail) == ("", 0, True)
    assert [request.path for request, _ in httpserver.log] == ["/v1/chat/completions"]
    said = caplog.text + row.detail + row.last_error
    assert KEY not in said and "127.0.0.1" not in row.detail


def test_an_endpoint_that_is_not_there_is_asked_again_later_each_time(
    model: Endpoint, article: Article, settings: Settings
):
    settings.TRACKER_MODEL_URL = "http://127.0.0.1:1/v1/chat/completions"
    row = step(step(step(wanted())))

    assert (row.tries, row.detail) == (0, "The model's endpoint could not be reached.")
    assert row.due_at > timezone.now() + timedelta(seconds=100)
    assert (ModelDay.objects.get().calls, ModelDay.objects.get().failures) == (0, 3)


def test_the_days_calls_are_kept_to(model: Endpoint, article: Article, settings: Settings):
    settings.TRACKER_MODEL_CALLS_A_DAY = 1
    model.says = ["nonsense"]
    row = step(step(wanted()))

    assert (len(model.asked), row.tries, row.end) == (1, 1, "")
    assert row.due_at == timezone.now().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def test_a_text_that_no_day_can_send_is_not_waited_for(model: Endpoint, article: Article, settings: Settings):
    settings.TRACKER_MODEL_CHARACTERS_A_DAY = 2_000
    row = step(wanted())

    assert (row.end, len(model.asked)) == (END.FAILED, 0)
    settings.TRACKER_MODEL_CHARACTERS_A_DAY = 0
    ModelAnswer.objects.all().delete()
    ModelDay.objects.update(looked_at=None)
    assert step(wanted()).end == ""


def test_what_nobody_waits_for_any_more_is_not_asked(model: Endpoint, article: Article):
    row = wanted()
    for one in Suggestion.objects.waiting():
        editorial.refuse(one, verdict=Claim.Verdict.OUT_OF_SCOPE, by=UserFactory())

    model_pointer.ask(row.pk)

    assert not model.asked and not ModelAnswer.objects.exists()


def test_a_text_in_another_language_is_not_asked_about(model: Endpoint, article: Article):
    Article.objects.update(language="de")

    assert model_pointer.request() == 0


def test_an_answer_goes_with_its_text(model: Endpoint, article: Article):
    step(wanted())
    article.delete()

    assert not ModelAnswer.objects.exists()


def test_one_that_has_ended_is_due_no_more_and_says_what_came(model: Endpoint, article: Article):
    row = wanted()

    with pytest.raises(IntegrityError):
        ModelAnswer.objects.filter(pk=row.pk).update(due_at=None)


def test_an_answer_is_forgotten_with_the_text_it_quotes(model: Endpoint, article: Article):
    step(wanted())
    Suggestion.objects.all().delete()
    ArticleVerdict.objects.create(
        article=article, verdict=ArticleVerdict.Verdict.NOT_RELEVANT, by=UserFactory(), at=timezone.now()
    )
    Article.objects.update(forget_at=timezone.now())

    store.forget()

    assert Article.objects.get().text == "" and not ModelAnswer.objects.exists()


def test_an_answer_that_takes_too_long_to_read_is_as_if_there_were_none(model: Endpoint, settings: Settings):
    settings.TRACKER_READING_SECONDS = 0.4
    OrganizationFactory(name="Google")
    text = "Google employees sent an open letter to Google. " * 100
    article = ArticleFactory(text=text, text_sha256=Page(text=text).fingerprint, outlet=None)
    times = [{"words": text[:-n]} for n in range(1_000, 1_020)]
    row = ModelAnswer.objects.create(text_sha256=article.text_sha256, prompt=PROMPT, model="some-model", due_at=NOW)
    keep(row, form.read(told(*[{"kind": "other", "sentences": [text[:47]], "times": times}] * 50)))

    pipeline.reread(article)

    assert {one.rule for one in article.suggestions.all()} == {"letter.sent"}
