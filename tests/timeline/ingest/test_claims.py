"""What was decided is not asked again, whoever points at it and whatever came on record since."""

from dataclasses import replace

import pytest
from django.utils.text import slugify

from tests.factories import ArticleFactory, OrganizationFactory, UserFactory
from tests.timeline.ingest.test_store import NEW, PAGE, PROPOSAL, reading
from timeline import editorial
from timeline.ingest import pipeline, store
from timeline.ingest.store.claims import Asked, as_decided, met
from timeline.ingest.values import Proposal
from timeline.models import Alias, Article, Claim, Organization, Suggestion

pytestmark = pytest.mark.django_db

LETTER, STRIKE = "Norvane’s staff wrote a letter.", "They struck in May, and again in June."


def claim(key: str, quote: str = LETTER, kind: str = "protest") -> Claim:
    return Claim(key=key, kind=kind, quote=quote)


@pytest.mark.parametrize(
    ("claims", "asked", "found"),
    [
        ({"a|b|c": LETTER}, {"a|b|c": STRIKE}, {"a|b|c": "a|b|c"}),
        ({"a|b|c": LETTER}, {"a|b|d": "NORVANE'S  staff — wrote a “letter”"}, {"a|b|d": "a|b|c"}),
        ({"a|b|c": LETTER}, {"a|b|d": STRIKE}, {}),
        ({"a|b|c": STRIKE}, {"a|b|c": STRIKE, "a|b|d": STRIKE}, {"a|b|c": "a|b|c"}),
        ({"a|b|c": STRIKE}, {"a|x|y": STRIKE, "a|b|y": STRIKE}, {"a|b|y": "a|b|c"}),
        ({"a|b|c": STRIKE, "a|d|e": STRIKE}, {"a|d|z": STRIKE, "a|b|z": STRIKE}, {"a|b|z": "a|b|c", "a|d|z": "a|d|e"}),
        ({"a|b|c": LETTER}, {"a|b|d": f"{LETTER} {STRIKE}"}, {"a|b|d": "a|b|c"}),
        ({"a|b|c": STRIKE}, {"a|b|d": "They struck in May"}, {"a|b|d": "a|b|c"}),
        ({"a|b|c": STRIKE}, {"a|b|d": "They struck"}, {}),
        ({"a|b|c": STRIKE}, {"a|b|d": "They struck in Ma"}, {}),
        ({"a|b|c": f"{LETTER} {STRIKE}", "x|y|z": STRIKE}, {"a|b|d": STRIKE}, {"a|b|d": "x|y|z"}),
    ],
    ids=[
        "its key, whatever the sentence is by now",
        "its sentence, however it is set",
        "neither",
        "a second event of the sentence is asked",
        "of two that are told otherwise the likest",
        "each of two verdicts meets its own",
        "more than its sentence",
        "a part of its sentence",
        "two words are no part that tells",
        "half a word is none",
        "the same sentence before a part of it",
    ],
)
def test_a_verdict_is_met_by_key_or_by_sentence(claims: dict[str, str], asked: dict[str, str], found: dict[str, str]):
    verdicts = met([claim(*pair) for pair in claims.items()], [Asked(k, "protest", q) for k, q in asked.items()])

    assert {key: verdict.key for key, verdict in verdicts.items()} == found


def test_another_kind_or_one_that_waited_beside_it_is_asked():
    assert not met([claim("a|b")], [Asked("a|c", "contract", LETTER)])
    assert not met([claim("a|b")], [Asked("a|c", "protest", LETTER, is_new=False)])


STRANGER = "Workers at the chipmaker Lumovar walked out on 3 June 2018 over a sale."


@pytest.mark.parametrize("name", ["Lumovar", "Lumovar Group"])
def test_a_no_about_a_stranger_holds_when_it_has_come_on_record(name: str):
    article = ArticleFactory(text=STRANGER)
    pipeline.reread(article)
    before = article.suggestions.get()
    assert before.proposal["organizations"][0]["slug"] is None
    editorial.refuse(before, by=UserFactory(), verdict="not_this")
    made = OrganizationFactory(slug=slugify(name), name=name)
    Alias.objects.create(organization=made, text="Lumovar")

    pipeline.reread(article)

    assert [mention.organization for mention in article.mentions.all()] == [made]
    assert not article.suggestions.waiting().exists()


def test_a_suggestion_of_what_another_ones_acceptance_made_stays_the_same_one():
    told = "The chipmaker Lumovar said in a statement on 4 June 2018 that it would not sell. "
    article = ArticleFactory(text=f"{STRANGER}\n\n{told}")
    pipeline.reread(article)
    walkout, answer = article.suggestions.order_by("pk")
    chosen = editorial.Chosen({"Lumovar": Organization(name="Lumovar", kind="company")})

    editorial.accept(walkout, by=UserFactory(), chosen=chosen)
    pipeline.reread(article)

    (waiting,) = article.suggestions.waiting()
    assert (waiting.pk, waiting.proposal["organizations"]) == (answer.pk, [{"slug": "lumovar", "role": "actor"}])


PAGE = replace(PAGE, text=PROPOSAL.quote)
KNOWN_SINCE = replace(PROPOSAL, claim=("protest", "norvane:workers", "wayfell", "letter"), rule="another pointer")


@pytest.fixture
def article() -> Article:
    article = store.apply(NEW, reading(PAGE, PROPOSAL))
    editorial.refuse(article.suggestions.get(), by=UserFactory(), verdict="not_this", reason="A rumour.")
    return article


def test_a_claim_that_another_pointer_words_otherwise_is_not_asked_again(article: Article):
    store.rewrite(article, reading(PAGE, KNOWN_SINCE))

    suggestion = article.suggestions.get()
    assert (suggestion.rule, suggestion.claim.reason) == ("another pointer", "A rumour.")


def test_a_verdict_outlives_its_suggestion(article: Article):
    article.suggestions.all().delete()
    store.rewrite(article, reading(PAGE, PROPOSAL))

    assert not Suggestion.objects.waiting().exists()


def test_undone_it_waits_under_its_present_key(article: Article):
    store.rewrite(article, reading(PAGE, KNOWN_SINCE))

    editorial.reopen(article.suggestions.get(), by=UserFactory())

    assert article.suggestions.get() in Suggestion.objects.waiting()
    assert not Claim.objects.exists()
    store.rewrite(article, reading(PAGE, KNOWN_SINCE))
    assert Suggestion.objects.waiting().count() == 1


def test_a_second_event_in_the_sentence_still_waits_after_a_verdict_on_the_first(article: Article):
    store.rewrite(article, reading(PAGE, PROPOSAL, KNOWN_SINCE))

    assert [one.rule for one in Suggestion.objects.waiting()] == ["another pointer"]


def test_what_is_read_no_longer_keeps_its_verdict(article: Article):
    store.rewrite(article, reading(PAGE))
    store.rewrite(article, reading(PAGE, PROPOSAL))

    assert not Suggestion.objects.waiting().exists()


def proposed(
    quote: str, instrument: str, *answers: tuple[str, str, str, str], told_in: tuple[str, ...] = ()
) -> Proposal:
    claim = ("protest", "norvane:workers", "norvane", instrument)
    return replace(PROPOSAL, quote=quote, claim=claim, answers=answers, told_in=told_in)


def test_one_that_was_decided_keeps_its_words_when_another_is_told_before_it():
    decided = claim("protest|norvane:workers|norvane|letter", LETTER)
    first, second = proposed(STRIKE, "letter"), proposed(LETTER, "letter 2", ("a", "b", "c", "d"))

    one, other = as_decided([first, replace(second, answers=(first.claim,))], [decided])

    assert (one.quote, one.claim[3]) == (STRIKE, "letter 2")
    assert (other.quote, other.claim[3], other.answers) == (LETTER, "letter", (one.claim,))


def test_words_that_nobody_else_has_are_kept_whatever_the_sentence():
    decided = claim("protest|norvane:workers|norvane|letter", LETTER)
    told = [proposed(STRIKE, "letter"), proposed(LETTER, "strike")]

    assert as_decided(told, [decided]) == told


def test_a_verdict_on_one_sentence_of_an_event_holds_for_the_event():
    (met_by,) = met([claim("a|b", STRIKE)], [Asked("a|c", "protest", LETTER, (STRIKE,))])

    assert met_by == "a|c"
    nearer = met([claim("a|b", STRIKE)], [Asked("a|c", "protest", LETTER, (STRIKE,)), Asked("a|d", "protest", STRIKE)])
    assert list(nearer) == ["a|d"]
