"""Machines propose, people decide: a suggestion becomes a draft, one more citation, or a no with a reason."""

import pytest

from tests.factories import ArticleFactory, EntryFactory, LinkFactory, OrganizationFactory, ProductFactory, UserFactory
from timeline.editorial import Refused, accept, attach, confirm_quote, publish, refuse, reopen, retract, save
from timeline.editorial.proposed import draft
from timeline.models import Citation, Claim, Organization, Product, Suggestion, TimelineEntry
from timeline.printed.models import Edition
from timeline.publishing.freeze import content_of

pytestmark = pytest.mark.django_db

PROPOSAL = {
    "kind": "protest",
    "title": "Shareholders write to Amazon",
    "date": {"edtf": "[2018-06-17..2018-06-22]"},
    "organizations": [{"slug": "amazon", "role": "target"}],
    "products": ["rekognition"],
    "action_types": ["open_letter"],
    "contract_event": None,
    "size": {"text": "19", "low": 19, "high": 19, "unit": "shareholders"},
    "prefix": "before ",
    "suffix": " after",
}


@pytest.fixture
def suggestion() -> Suggestion:
    OrganizationFactory(slug="amazon")
    ProductFactory(slug="rekognition")
    return Suggestion.objects.create(
        article=ArticleFactory(rests_on="Gizmodo"),
        claim_key="protest|shareholders|amazon|open_letter",
        kind="protest",
        title=PROPOSAL["title"],
        rule="letter.to",
        score=0.8,
        reasons=["“wrote a letter”"],
        quote="19 Amazon shareholders wrote a letter",
        proposal=PROPOSAL,
    )


def test_accepting_opens_a_draft_filled_from_the_suggestion(suggestion):
    editor = UserFactory()

    entry = accept(suggestion, by=editor)

    assert (entry.kind, entry.date) == ("protest", "[2018-06-17..2018-06-22]")
    assert [(r.organization.slug, r.part) for r in entry.roles.all()] == [("amazon", "target")]
    assert [p.slug for p in entry.products.all()] == ["rekognition"]
    assert (entry.protest.size_low, entry.protest.size_unit) == (19, "shareholders")
    (citation,) = entry.citations.all()
    assert (citation.quote_exact, citation.rests_on) == (suggestion.quote, "Gizmodo")
    assert citation.supports == ["date", "action", "size"]
    suggestion.refresh_from_db()
    claim = suggestion.claim
    assert (claim.verdict, claim.by, claim.entry) == ("accepted", editor, entry)
    assert not Edition.press.exists()


def test_the_draft_of_an_accepted_suggestion_can_be_published(suggestion):
    editor = UserFactory()

    document = publish(accept(suggestion, by=editor), by=editor).document

    assert document["date"]["display"] == "between 17 and 22 June 2018"
    assert document["citations"][0]["basis"] == "rests on Gizmodo"


def test_what_was_decided_is_not_decided_twice(suggestion):
    refuse(suggestion, by=UserFactory(username="ann"), verdict="not_this", reason="An advertisement.")

    with pytest.raises(Refused, match="ann decided this already: not this"):
        accept(suggestion, by=UserFactory(username="ben"))
    assert not TimelineEntry.objects.exists()


def test_undo_lets_it_wait_again_and_removes_an_untouched_draft(suggestion):
    editor = UserFactory()
    accept(suggestion, by=editor)

    reopen(suggestion, by=editor)

    assert Suggestion.objects.waiting().get() == suggestion
    assert not TimelineEntry.objects.exists()


def test_undo_is_refused_once_the_draft_is_in_print(suggestion):
    editor = UserFactory()
    publish(accept(suggestion, by=editor), by=editor)

    with pytest.raises(Refused, match="retract it instead"):
        reopen(suggestion, by=editor)


def test_attaching_adds_a_citation_and_changes_no_page(suggestion):
    editor, entry = UserFactory(), EntryFactory()
    publish(entry, by=editor)
    before = Edition.press.clock()

    attach(suggestion, entry, by=editor)

    assert entry.citations.count() == 2
    assert Edition.press.clock() == before


@pytest.mark.parametrize("verdict", ["perhaps", "accepted", ""])
def test_an_unknown_verdict_is_refused(suggestion, verdict):
    ways = ", ".join(Claim.Verdict.refusals())
    with pytest.raises(Refused, match=f"choose one of: {ways}"):
        refuse(suggestion, by=UserFactory(), verdict=verdict)


def test_a_suggestion_without_a_date_becomes_no_draft(suggestion):
    suggestion.proposal = PROPOSAL | {"date": None}
    suggestion.save()

    with pytest.raises(Refused, match="day is not known, or it says nothing of when. Set the day on the article"):
        accept(suggestion, by=UserFactory())
    assert not TimelineEntry.objects.exists()


def test_undo_takes_the_verdict_back_once_the_entry_was_retracted_and_keeps_what_was_in_print(suggestion):
    entry, editor = accept(suggestion, by=UserFactory()), UserFactory()
    publish(entry, by=editor)
    retract(entry, by=editor, note="In error.")

    left = reopen(suggestion, by=editor)

    assert "its page says that it was retracted" in left
    assert not Claim.objects.exists()
    assert TimelineEntry.objects.get() == entry
    assert accept(suggestion, by=editor) != entry


def test_undo_keeps_a_draft_that_others_tied_something_to(suggestion):
    editor = UserFactory()
    draft = accept(suggestion, by=editor)
    LinkFactory(earlier=EntryFactory(date="2018-06-01"), later=draft)

    reopen(suggestion, by=editor)

    assert TimelineEntry.objects.filter(pk=draft.pk).exists()


def test_undoing_an_attachment_takes_away_just_its_citation(suggestion):
    editor, entry = UserFactory(), EntryFactory()
    kept = set(entry.citations.values_list("pk", flat=True))
    attach(suggestion, entry, by=editor)

    reopen(suggestion, by=editor)

    assert set(entry.citations.values_list("pk", flat=True)) == kept
    assert TimelineEntry.objects.filter(pk=entry.pk).exists()
    entry.refresh_from_db()
    assert entry.version == 3, "added, and taken away again"


def test_undoing_an_attachment_to_a_published_entry_asks_for_no_retraction(suggestion):
    editor, entry = UserFactory(), EntryFactory()
    publish(entry, by=editor)
    attach(suggestion, entry, by=editor)
    publish(entry, by=editor)

    assert reopen(suggestion, by=editor) == ""

    assert not entry.citations.filter(article=suggestion.article).exists()
    assert Edition.press.of(entry.record_id).count() == 2


def test_one_that_an_older_release_attached_stays_and_undo_says_why(suggestion):
    """Nobody can tell any more whether somebody has edited it."""
    editor, entry = UserFactory(), EntryFactory()
    attach(suggestion, entry, by=editor)
    Claim.objects.update(added_sha256="")

    left = reopen(suggestion, by=editor)

    assert entry.citations.filter(article=suggestion.article).count() == 1
    assert left.startswith(f"The citation stays in {entry.record_id} “{entry}”: it was attached before it was noted")


def test_a_citation_that_was_there_before_stays(suggestion):
    editor, entry = UserFactory(), EntryFactory()
    entry.citations.create(article=suggestion.article, quote_exact=suggestion.quote)
    attach(suggestion, entry, by=editor)

    reopen(suggestion, by=editor)

    assert entry.citations.filter(article=suggestion.article).count() == 1


def test_a_draft_typed_by_hand_is_never_deleted_by_an_undo(suggestion):
    editor, entry = UserFactory(), TimelineEntry.objects.create(kind="report", title="By hand", date="2018")
    attach(suggestion, entry, by=editor)

    reopen(suggestion, by=editor)

    assert TimelineEntry.objects.filter(pk=entry.pk).exists()


def test_a_draft_that_somebody_saved_since_stays(suggestion):
    editor = UserFactory()
    draft = accept(suggestion, by=editor)

    def write() -> None:
        draft.title = "Shareholders write again"
        draft.save()

    save(draft, write, by=UserFactory())
    left = reopen(suggestion, by=editor)

    assert TimelineEntry.objects.get(pk=draft.pk).citations.count() == 1
    assert left.startswith(f"The draft {draft.record_id} “Shareholders write again” stays: it was saved since")


EDITS = {
    "a locator": {"locator": "page 3"},
    "what it supports": {"supports": ["date"]},
    "its words": {"quote_exact": "Amazon shareholders wrote a letter"},
    "the words before": {"quote_prefix": "then "},
    "what it rests on": {"basis": Citation.Basis.OWN},
}


def write(citation: Citation, **values: object) -> None:
    for name, value in values.items():
        setattr(citation, name, value)
    save(citation.entry, citation.save, by=UserFactory())


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_undo_keeps_and_names_a_citation_that_a_colleague_edited(suggestion, edit):
    editor, entry = UserFactory(), EntryFactory(title="A letter arrives")
    citation = attach(suggestion, entry, by=editor)
    write(citation, **edit)

    left = reopen(suggestion, by=editor)

    assert entry.citations.filter(pk=citation.pk, **edit).exists()
    assert left.startswith(f"The citation stays in {entry.record_id} “A letter arrives”: it was edited since")
    assert Suggestion.objects.waiting().get() == suggestion


def test_undo_keeps_a_citation_whose_words_a_colleague_confirmed(suggestion):
    editor, entry = UserFactory(), EntryFactory()
    suggestion.article.text = "Quite another text."
    suggestion.article.save()
    citation = attach(suggestion, entry, by=editor)
    confirm_quote(citation, by=UserFactory())

    assert "it was edited since" in reopen(suggestion, by=editor)
    assert entry.citations.filter(pk=citation.pk).exists()


def test_undo_takes_a_citation_away_from_an_entry_in_which_other_things_were_edited(suggestion):
    editor, entry = UserFactory(), EntryFactory()
    citation = attach(suggestion, entry, by=editor)
    entry.title = "A better title"
    save(entry, entry.save, by=UserFactory())

    assert reopen(suggestion, by=editor) == ""
    assert not Citation.objects.filter(pk=citation.pk).exists()


def test_undo_has_nothing_to_say_of_a_citation_that_a_colleague_removed(suggestion):
    editor, entry = UserFactory(), EntryFactory()
    citation = attach(suggestion, entry, by=editor)
    save(entry, citation.delete, by=UserFactory())

    assert reopen(suggestion, by=editor) == ""


def test_a_citation_that_two_verdicts_rest_on_goes_with_the_last_of_them(suggestion):
    editor, entry = UserFactory(), EntryFactory()
    values = {name: getattr(suggestion, name) for name in ("article", "title", "rule", "score", "quote", "proposal")}
    second = Suggestion.objects.create(**values, claim_key="statement|shareholders", kind="statement", reasons=[])
    citation = attach(suggestion, entry, by=editor)
    attach(second, entry, by=editor)

    assert "another suggestion with these words was attached to it" in reopen(suggestion, by=editor)
    assert Citation.objects.filter(pk=citation.pk).exists()

    assert reopen(second, by=editor) == ""
    assert not Citation.objects.filter(pk=citation.pk).exists()


PROPOSALS = {
    "of its own": {},
    "without a size": {"size": None},
    "of no one": {"size": {"text": "", "low": 0, "high": None, "unit": ""}},
    "of a contract": {"kind": "contract", "contract_event": "award", "action_types": [], "size": None},
    "that names nobody": {"organizations": [], "products": []},
    "that tells who took part": {"participants": "more than 400 employees"},
    "without words around its sentence": {"prefix": "", "suffix": ""},
}


@pytest.mark.parametrize("changed", PROPOSALS.values(), ids=PROPOSALS)
def test_a_draft_freezes_to_what_was_made_of_the_proposal(suggestion, changed):
    suggestion.proposal = PROPOSAL | changed
    suggestion.save()

    frozen = content_of(accept(suggestion, by=UserFactory()))

    own = draft(suggestion)
    assert {name: frozen[name] for name in own} == own


def test_who_is_named_twice_in_one_role_stands_there_once_and_who_is_gone_nowhere(suggestion):
    twice = [{"slug": "amazon", "role": "target"}, {"slug": "amazon", "role": "target"}]
    suggestion.proposal = PROPOSAL | {
        "organizations": [*twice, {"slug": "gone", "role": "actor"}],
        "products": ["gone"],
    }
    suggestion.save()

    entry = accept(suggestion, by=UserFactory())

    assert [str(role.organization.slug) for role in entry.roles.all()] == ["amazon"]
    assert not entry.products.exists()
    assert (Organization.objects.count(), Product.objects.count()) == (2, 1)


def test_words_that_are_longer_than_their_column_are_cut(suggestion):
    long = {"text": "9" * 130, "low": 9, "high": 9, "unit": "u" * 70}
    suggestion.proposal = PROPOSAL | {"participants": "p" * 210, "size": long}
    suggestion.save()

    protest = accept(suggestion, by=UserFactory()).protest

    assert [len(words) for words in (protest.participants, protest.size_text, protest.size_unit)] == [200, 120, 60]


def test_attaching_words_that_are_cited_already_changes_nothing_of_them(suggestion):
    entry = EntryFactory()
    entry.citations.create(article=suggestion.article, quote_exact=suggestion.quote, locator="page 2")

    citation = attach(suggestion, entry, by=UserFactory())

    assert (citation.locator, entry.citations.filter(article=suggestion.article).count()) == ("page 2", 1)
