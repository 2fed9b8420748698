"""A sentence that an editor chose becomes a draft by the door of all suggestions, and is taken back by it."""

from datetime import date

import pytest

from tests.factories import ArticleFactory, EntryFactory, OrganizationFactory, UserFactory
from timeline.editorial import Chosen, Refused, accept_pick, attach_pick, refuse, reopen
from timeline.ingest import store
from timeline.ingest.picking import Pick
from timeline.ingest.pipeline.reread import reread
from timeline.models import Article, Organization, Suggestion, TimelineEntry, User

pytestmark = pytest.mark.django_db
WALKOUT = "About 60 employees of Lumovar Systems walked out of its Leeds office on Tuesday, 14 May."
DEMAND = "They want Lumovar Systems to stop selling cameras to prisons."
ANSWER = "Lumovar Systems said on Wednesday that it would keep its contracts."
TEXT = f"{WALKOUT} {DEMAND}\n\n{ANSWER}"


@pytest.fixture
def article() -> Article:
    return ArticleFactory(text=TEXT, published_on=date(2024, 5, 16), relevance=0.9)


@pytest.fixture
def by() -> User:
    return UserFactory()


def at(words: str, **more: object) -> Pick:
    start = TEXT.index(words)
    return Pick(start, start + len(words), **more)  # type: ignore[arg-type]


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def picked(article: Article, pick: Pick, by: User, **more: object) -> TimelineEntry:
    return accept_pick(article, pick, store.text_version(article), by=by, **more)  # type: ignore[arg-type]


def company() -> Chosen:
    return Chosen({"Lumovar Systems": Organization(name="Lumovar Systems", slug="lumovar-systems", kind="company")})


def test_the_sentence_becomes_a_draft_with_whoever_is_not_on_record(article: Article, by: User):
    entry = picked(article, at(WALKOUT), by, chosen=company())

    assert (entry.kind, entry.date, entry.protest.size_low) == ("protest", "2024-05-14", 60)
    assert [(role.organization.slug, role.part) for role in entry.roles.all()] == [("lumovar-systems", "target")]
    assert entry.citations.get().quote_exact == WALKOUT
    suggestion = Suggestion.objects.get()
    assert (suggestion.rule, suggestion.claim.entry, suggestion.claim.by) == ("editor 1", entry, by)


def test_undone_all_of_it_is_taken_back_and_the_sentence_waits(article: Article, by: User):
    picked(article, at(WALKOUT), by, chosen=company())

    assert reopen(Suggestion.objects.get(), by=by) == ""

    assert not TimelineEntry.objects.exists() and not Organization.objects.filter(slug="lumovar-systems").exists()
    assert Suggestion.objects.waiting().get().quote == WALKOUT


def test_what_waits_as_chosen_stays_when_the_article_is_read_again(article: Article, by: User):
    picked(article, at(WALKOUT), by)
    reopen(Suggestion.objects.get(), by=by)

    reread(article)

    assert Suggestion.objects.get().rule == "editor 1"


def test_decided_twice_it_is_told_who_decided(article: Article, by: User):
    picked(article, at(WALKOUT), by)

    with pytest.raises(Refused, match=f"{by} decided this already: accepted"):
        picked(article, at(WALKOUT), UserFactory())
    assert TimelineEntry.objects.count() == 1


def test_another_deed_of_the_same_sentence_is_another_event(article: Article, by: User):
    picked(article, at(WALKOUT), by)
    picked(article, at(WALKOUT, action="rally"), by)

    assert TimelineEntry.objects.count() == 2


def test_a_text_that_has_changed_meanwhile_is_chosen_in_again(article: Article, by: User):
    version = store.text_version(article)
    Article.objects.filter(pk=article.pk).update(text=f"Corrected. {TEXT}")

    with pytest.raises(Refused, match="another text than the one in which you chose"):
        accept_pick(article, at(WALKOUT), version, by=by)


def test_an_article_that_is_gone_is_told(article: Article, by: User):
    version = store.text_version(article)
    Article.objects.filter(pk=article.pk).delete()

    with pytest.raises(Refused, match="there no more"):
        accept_pick(article, at(WALKOUT), version, by=by)


@pytest.mark.parametrize("pick", [Pick(5, 5), Pick(-3, 9), Pick(0, 999), Pick(0, 9, demands=((9, 3),))])
def test_no_words_are_no_sentence(article: Article, by: User, pick: Pick):
    with pytest.raises(Refused, match="No such words"):
        picked(article, pick, by)


def test_more_than_can_be_quoted_is_told(by: User):
    article = ArticleFactory(text="They left at noon. " * 400)

    with pytest.raises(Refused, match="choose fewer words"):
        picked(article, Pick(0, 6_000), by)


def test_where_no_day_is_known_none_is_made_up(article: Article, by: User):
    Article.objects.filter(pk=article.pk).update(published_on=None, text="Staff of Lumovar Systems walked out.")

    with pytest.raises(Refused, match="day is not known"):
        picked(Article.objects.get(), Pick(0, 36), by)
    assert not Suggestion.objects.exists()


def test_words_that_are_chosen_as_asked_become_a_demand(article: Article, by: User):
    asked = "stop selling cameras to prisons"
    chosen = Chosen(company().organizations, demands=[asked])

    entry = picked(article, at(WALKOUT, demands=(span(asked),)), by, chosen=chosen)

    assert [(demand.text, demand.of.slug) for demand in entry.demands.all()] == [(asked, "lumovar-systems")]


def test_a_sentence_that_answers_it_waits_and_says_so(article: Article, by: User):
    picked(article, at(WALKOUT), by, answered_by=[span(ANSWER)])

    asked, answer = Suggestion.objects.order_by("pk")
    assert (answer.quote, answer.claim, answer.proposal["answers"]) == (ANSWER, None, [asked.claim_key])


def test_an_answer_that_was_proposed_already_is_told_what_it_answers(article: Article, by: User):
    proposed = store.enter(article, store.read_pick(article, at(ANSWER, kind="statement")).proposal)

    picked(article, at(WALKOUT), by, answered_by=[span(ANSWER)])

    proposed.refresh_from_db()
    assert Suggestion.objects.count() == 2 and len(proposed.proposal["answers"]) == 1


def test_it_is_attached_to_an_entry_on_record(article: Article, by: User):
    entry = EntryFactory()

    citation = attach_pick(article, at(WALKOUT), store.text_version(article), entry, by=by)

    assert (citation.entry, citation.quote_exact) == (entry, WALKOUT)
    assert Suggestion.objects.get().claim.entry == entry


def test_an_entry_that_it_may_be_is_a_candidate(article: Article, by: User):
    lumovar = OrganizationFactory(slug="lumovar-systems", name="Lumovar Systems")
    entry = EntryFactory(kind="protest", date="2024-05-14")
    entry.roles.create(organization=lumovar, part="target")
    reread(article)

    suggestion = store.enter(article, store.read_pick(article, at(WALKOUT)).proposal)

    assert [one.entry for one in suggestion.candidates.all()] == [entry]


def test_a_machines_claim_that_was_refused_can_be_said_yes_to_in_other_words(article: Article, by: User):
    machines = store.enter(article, store.read_pick(article, at(ANSWER, kind="other")).proposal)
    refuse(machines, by=by, verdict="not_this")

    assert picked(article, at(ANSWER, kind="statement"), by).kind == "statement"


def test_names_are_sought_among_those_alone_that_the_article_names(article: Article, django_assert_max_num_queries):
    for number in range(30):
        OrganizationFactory(slug=f"other-{number}", name=f"Other {number}")
    OrganizationFactory(slug="lumovar-systems", name="Lumovar Systems")
    reread(article)

    with django_assert_max_num_queries(8):
        found = store.read_pick(article, at(WALKOUT)).proposal

    assert found.organizations == (("lumovar-systems", "target"),)
    assert [one.slug for one in store.subjects(mentioned_in=article)] == ["lumovar-systems"]
