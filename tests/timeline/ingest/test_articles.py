"""What the road in makes of the labelled test articles. The figures of first runs stand in FIGURES.md."""

from pathlib import Path
from typing import Any

import pytest

from tests.timeline.ingest import articles
from timeline.ingest.values import Reading, Subject

Labelled = tuple[Path, dict[str, Any], tuple[Subject, ...]]
ALL = list(articles.labelled("expected.json"))
BLIND = list(articles.labelled("blind/expected_blind.json"))
RETELL = {"letter.txt": "The Copper Wire"}  # every other article is its house's own report
# What the blind set's first run reached; it may get better, not worse.
BLIND_FOUND, BLIND_FALSE = 12, 2


@pytest.fixture(params=ALL, ids=lambda labelled: labelled[0].name)
def labelled(request: pytest.FixtureRequest) -> Labelled:
    return request.param


@pytest.fixture
def reading(labelled: Labelled) -> Reading:
    file, _, subjects = labelled
    return articles.read(file, subjects)


def test_the_page_is_read_right(labelled: Labelled, reading: Reading) -> None:
    wanted, page = labelled[1]["page"], reading.page

    assert (page.title, page.byline, str(page.published_on)) == (
        wanted["title"],
        wanted["byline"],
        wanted["published_on"],
    )
    assert (page.outlet or "").casefold() == wanted["outlet"].casefold()


def test_the_tours_article_tells_its_outlet_and_its_day() -> None:
    page = articles.read(Path(__file__).parents[2] / "articles" / "tour.txt", ()).page

    assert (page.outlet, str(page.published_on)) == ("The Lantern Lane Gazette", "2020-03-12")


@pytest.mark.parametrize("labelled", ALL + BLIND, ids=lambda labelled: labelled[0].name, indirect=True)
def test_an_article_rests_on_the_report_that_it_retells_and_on_nothing_else(
    labelled: Labelled, reading: Reading
) -> None:
    assert reading.page.rests_on == RETELL.get(labelled[0].name)


def test_the_body_keeps_the_article_and_drops_the_frame(labelled: Labelled, reading: Reading) -> None:
    body = articles.fold(reading.page.text)

    assert [words for words in labelled[1].get("body_has", ()) if articles.fold(words) not in body] == []
    assert [words for words in labelled[1].get("body_lacks", ()) if articles.fold(words) in body] == []


def test_who_is_in_the_article_is_mentioned_and_nobody_else(labelled: Labelled, reading: Reading) -> None:
    mentioned = {mention.slug for mention in reading.mentions}

    assert set(labelled[1]["found"]) <= mentioned
    assert not set(labelled[1]["never"]) & mentioned
    venues = set(labelled[1].get("never_party", ()))
    assert not any(venues & articles.parties(proposal) for proposal in reading.proposals)


def test_every_event_is_proposed_and_none_that_is_not_one(labelled: Labelled, reading: Reading) -> None:
    outcome = articles.compare(reading, labelled[1]["events"])

    assert [event["quote_contains"] for event in outcome.missed] == []
    assert [(proposal.rule, proposal.quote) for proposal in outcome.false] == []


def test_no_proposal_rests_on_a_plan_a_denial_or_an_idiom(labelled: Labelled, reading: Reading) -> None:
    quoted = [articles.fold(proposal.quote) for proposal in reading.proposals]
    events = [articles.fold(words) for event in labelled[1]["events"] for words in articles.quotes(event)]

    for words in map(articles.fold, labelled[1].get("no_event_in", ())):
        assert not [q for q in quoted if words in q and not any(event in q for event in events)]


def test_dates_and_sizes_are_as_the_text_has_them(labelled: Labelled, reading: Reading) -> None:
    pairs = [(event, p) for event, p in articles.compare(reading, labelled[1]["events"]).pairs if p]

    assert [(p.date, event["date"]) for event, p in pairs if not articles.is_dated(p, event)] == []
    assert [(p.size, event["size"]) for event, p in pairs if not articles.is_sized(p, event)] == []


def test_parties_are_right_but_for_one_rally_whose_addressee_only_the_context_tells() -> None:
    wrong = [
        (file.name, p.title)
        for file, labels, subjects in ALL
        for event, p in articles.compare(articles.read(file, subjects), labels["events"]).pairs
        if p and not event.get("optional") and not articles.has_parties(p, event)
    ]

    assert wrong == [("renewal.txt", "Residents: protest at Corvane?")]


def test_the_blind_set_is_read_no_worse_than_at_first() -> None:
    outcomes = [articles.compare(articles.read(file, subjects), labels["events"]) for file, labels, subjects in BLIND]
    required = [(e, p) for outcome in outcomes for e, p in outcome.pairs if not e.get("optional")]

    assert sum(p is not None for _, p in required) >= BLIND_FOUND
    assert sum(len(outcome.false) for outcome in outcomes) <= BLIND_FALSE
