"""Which entries on record a proposal may be: ranked, each with its reason."""

from dataclasses import replace
from datetime import date

import pytest

from tests.factories import ArticleFactory, CitationFactory, EntryFactory, ProtestFactory, UserFactory
from tests.timeline.ingest.test_recognise import ENTRY, HOLDERS, WORKERS
from tests.timeline.ingest.test_store import NEW, PAGE, PROPOSAL, reading
from timeline import dates, editorial
from timeline.ingest import store
from timeline.ingest.store.candidates import candidates
from timeline.ingest.values import DateGuess, Plan
from timeline.models import Article
from timeline.models.suggestion import SURE

ELSEWHERE = replace(ENTRY, quotes=(), at=())


def test_one_that_is_recognised_stands_first_and_is_sure():
    found = candidates([WORKERS], {WORKERS: (ENTRY, "It cites this.")}, [ENTRY, replace(ELSEWHERE, pk=4)])

    assert [(pk, score >= SURE) for pk, score, _why in found[WORKERS]] == [(ENTRY.pk, True), (4, False)]
    assert found[WORKERS][0][2] == ["It cites this."]


def test_the_more_they_agree_in_the_likelier():
    entries = [replace(ELSEWHERE, pk=1, instruments=frozenset(), people=""), replace(ELSEWHERE, pk=2)]

    ((first, high, why), (second, low, _)) = candidates([WORKERS], {}, entries)[WORKERS]

    assert (first, second) == (2, 1) and SURE > high > low
    assert why == [
        "E3 is a protest too, by 21 June 2018, and names amazon; besides, the same instrument, the same kind of people."
    ]


@pytest.mark.parametrize(
    "other",
    [
        replace(ELSEWHERE, kind="contract"),
        replace(ELSEWHERE, when=dates.parse("2021")),
        replace(ELSEWHERE, roles=frozenset({("google", "target")})),
        replace(ELSEWHERE, instruments=frozenset({"walkout"})),
        replace(ELSEWHERE, people="Amazon shareholders"),
    ],
    ids=["another kind", "other days", "other organizations", "another instrument", "other people"],
)
def test_what_something_speaks_against_is_no_candidate(other):
    assert candidates([WORKERS], {}, [other])[WORKERS] == []


def test_without_a_date_nothing_is_guessed_and_of_many_the_first_five_are_offered():
    many = [replace(ELSEWHERE, pk=number) for number in range(20)]

    assert candidates([replace(WORKERS, date=None)], {}, many) == {replace(WORKERS, date=None): []}
    assert [pk for pk, *_ in candidates([WORKERS], {}, many)[WORKERS]] == [0, 1, 2, 3, 4]
    assert candidates([HOLDERS], {}, [])[HOLDERS] == []


pytestmark = pytest.mark.django_db
DATED = replace(PROPOSAL, date=DateGuess("2021-06", "said"))


def told(article: Article) -> list[tuple[str, float]]:
    (proposal,) = store.document(article, "same")["proposals"]
    return [(one["entry"], one["score"]) for one in proposal["candidates"]]


def test_an_entry_that_rests_on_another_source_is_offered_and_not_taken_for_it():
    entry = ProtestFactory(date="2021-06-10", roles={"norvane": "target"})
    ProtestFactory(date="2019", roles={"norvane": "target"})

    article = store.apply(NEW, reading(PAGE, DATED))

    ((record_id, score),) = told(article)
    assert (record_id, score < SURE) == (entry.record_id, True)
    assert article.suggestions.get().existing_entry is None
    assert "is a protest too, 10 June 2021, and names norvane" in article.suggestions.get().candidates.get().reasons[0]


def test_an_entry_that_cites_a_copy_is_taken_for_it():
    entry = ProtestFactory(date="2021-06-10", citation=False, roles={"norvane": "target"})
    text = "A. B. " * 30
    first = ArticleFactory(text=text, text_sha256=replace(PAGE, text=text).fingerprint, published_on=date(2021, 6, 14))
    CitationFactory(entry=entry, article=first, quote_exact=DATED.quote)

    article = store.apply(NEW, reading(replace(PAGE, text=text), DATED))

    assert article.suggestions.get().existing_entry == entry
    assert "cites a copy of this article already" in article.suggestions.get().reasons[-1]


def test_candidates_follow_the_record_until_there_is_a_verdict():
    article = store.apply(NEW, reading(PAGE, DATED))
    assert told(article) == []
    entry = ProtestFactory(date="2021-06-10", roles={"norvane": "target"})

    store.rewrite(article, reading(PAGE, DATED))
    assert [record_id for record_id, _ in told(article)] == [entry.record_id]

    editorial.refuse(article.suggestions.get(), by=UserFactory(), verdict="not_this")
    EntryFactory(kind="protest", date="2021-06-11", roles={"norvane": "target"})
    store.apply(Plan("changed", "", article.pk), reading(replace(PAGE, text="C."), DATED))
    assert [record_id for record_id, _ in told(article)] == [entry.record_id]
