"""A verdict that is given on what rules propose holds whoever points at it next: frames, a model, an editor."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pytest

from tests.factories import ArticleFactory, OrganizationFactory, UserFactory
from tests.timeline.ingest import articles
from tests.timeline.ingest.gazetteer import subjects
from timeline import editorial
from timeline.ingest import frames, picking, propose, store
from timeline.ingest.frames.parser import trees
from timeline.ingest.match import Table
from timeline.ingest.names import POSSIBLE, strangers
from timeline.ingest.propose.pointing.form import Event, Form, Marks
from timeline.ingest.reading import Names, named, understand
from timeline.ingest.store.claims import Asked, as_decided, met
from timeline.ingest.store.proposed import key
from timeline.ingest.values import Page, Proposal
from timeline.models import Article, Claim
from training.articles import Article as Labelled
from training.articles import read as labelled

ARTICLES = 100
PAGES = sorted(file for file in articles.HERE.iterdir() if file.suffix in (".txt", ".html"))


def claims_on(proposals: Sequence[Proposal]) -> list[Claim]:
    return [Claim(key=key(one.claim), kind=one.kind, quote=one.quote) for one in proposals]


def left_over(proposals: Sequence[Proposal], claims: Sequence[Claim]) -> tuple[list[Proposal], list[Claim]]:
    """What is asked after these verdicts, and the verdicts that nothing met."""
    found = as_decided(proposals, claims)
    verdicts = met(claims, [Asked(key(one.claim), one.kind, one.quote, one.told_in) for one in found])
    spent = {claim.key for claim in verdicts.values()}
    return [one for one in found if key(one.claim) not in verdicts], [c for c in claims if c.key not in spent]


def labels(article: Labelled, kind: str, quote: str) -> set[int]:
    """The labelled events that a sentence tells."""
    words = " ".join(quote.split())
    sentences = [[" ".join(sentence.split()) for sentence in event.sentences] for event in article.events]
    return {
        at
        for at, event in enumerate(article.events)
        if event.kind == kind and any(words in one or one in words for one in sentences[at])
    }


def told_by_rules() -> Iterator[tuple[Labelled, Names, tuple[Proposal, ...]]]:
    table = Table(subjects())
    read = ((article, named(article.page, table)) for article in labelled())
    told = ((one, names, propose.propose(one.page, names.mentions, names.subjects)) for one, names in read)
    return islice((one for one in told if one[2]), ARTICLES)


def told_by_others(page: Page, names: Names, by_rules: Sequence[Proposal], marks: Form) -> dict[str, list[Proposal]]:
    of = (page, names.mentions, names.subjects)
    possible = strangers(page, names.found, POSSIBLE)
    looked = frames.look(*of, [one for one in names.found if not one.may_mean], possible, trees)
    picks = (picking.Pick(one.start, one.start + len(one.quote), one.kind) for one in by_rules)
    return {
        "frames": list(frames.proposals(looked)),
        "model": list(propose.by_pointings(*of, marks, "model 1")),
        "editor": [picking.read(*of, pick, ()).proposal for pick in picks],
    }


def test_no_event_of_a_hundred_articles_is_asked_again_once_it_was_decided() -> None:
    again, decided = [], 0
    for article, names, by_rules in told_by_rules():
        claims = claims_on(by_rules)
        decided += len(claims)
        for pointer, found in told_by_others(article.page, names, by_rules, Form(article.events)).items():
            asked, unspent = left_over(found, claims)
            events = [told for claim in unspent if (told := labels(article, claim.kind, claim.quote))]
            again += [
                (pointer, article.key, one.claim) for one in asked if labels(article, one.kind, one.quote) in events
            ]

    assert decided > 120
    assert again == []


@pytest.mark.django_db
@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_nothing_that_was_decided_on_a_page_waits_again(file: Path) -> None:
    page = articles.read(file, ()).page
    for one in subjects():
        if one.type == "organization":
            OrganizationFactory(slug=one.slug, name=one.name, kind=one.kind)
    article = ArticleFactory(text=page.text, title=page.title, published_on=page.published_on)
    editor, table, held = UserFactory(), store.names()[0], store.page_of(article)
    by_rules = understand(held, table)
    store.rewrite(article, by_rules)
    for suggestion in article.suggestions.waiting():
        editorial.refuse(suggestion, by=editor, verdict="not_this")
    decided = {(claim.kind, claim.quote) for claim in Claim.objects.all()}
    assert Claim.objects.count() == len(by_rules.proposals)

    parts = [Event(one.kind, [half(one.quote)]) for one in by_rules.proposals]
    whole = [Event(one.kind, [one.quote]) for one in by_rules.proposals]
    for marks in (Marks(Form(parts), "model 1"), Marks(Form(whole), "model 2"), None):
        article = Article.objects.get()
        store.rewrite(article, understand(held, table, marks=marks, parse=trees))

        assert not {(one.kind, one.quote) for one in article.suggestions.waiting()} & decided


def half(sentence: str) -> str:
    words = sentence.split(" ")
    return " ".join(words[: max(6, len(words) // 2)])
