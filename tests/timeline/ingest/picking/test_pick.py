"""An editor chooses a sentence, and reading makes of it what it makes of any pointing."""

from datetime import date
from functools import cache

import pytest

from timeline.ingest import picking
from timeline.ingest.frames.parser import trees
from timeline.ingest.picking import Pick, Picked
from timeline.ingest.propose.pointing import form
from timeline.ingest.propose.pointing.form import Marks
from timeline.ingest.reading import named, understand
from timeline.ingest.values import Hint, Page, Proposal
from timeline.vocabulary import EntryKind

DAY = date(2024, 5, 16)
TEXT = (
    "Lumovar Systems makes cameras for cities.\n\n"
    "About 60 employees of Lumovar Systems walked out of its Leeds office on Tuesday. They asked Lumovar Systems to "
    "stop selling to prisons.\n\n"
    "The company said on Wednesday that it would not comment. Tide County dropped its contract with Lumovar Systems."
)


def page(text: str = TEXT, language: str = "en") -> Page:
    return Page(text=text, title="Staff walk out", published_on=DAY, language=language)


@cache
def hints(of: Page) -> tuple[Hint, ...]:
    return understand(of, (), parse=trees).hints


def picked(words: str, of: Page | None = None, told: tuple[Hint, ...] = (), **pick: object) -> Picked:
    """What is made of the sentence that begins with these words."""
    of = of or page()
    (sentence,) = (one for one in picking.sentences(of) if one.text.startswith(words))
    names = named(of, ())
    return picking.read(of, names.mentions, names.subjects, Pick(sentence.start, sentence.end, **pick), told)  # type: ignore[arg-type]


def proposal(words: str, **pick: object) -> Proposal:
    return picked(words, told=hints(page()), **pick).proposal


def test_a_page_that_is_read_in_full_has_hints_on_each_sentence_of_words_that_may_tell_a_deed():
    told = hints(page())

    assert {one.start for one in told} == {one.start for one in picking.sentences(page())}
    walkout = max(told, key=lambda one: one.likely)
    assert TEXT[slice(*walkout.trigger)] == "walked"
    assert walkout.kind == "protest" and walkout.actions[0] == "walkout"


def test_a_page_that_a_model_marked_has_hints_too_and_where_it_marked_nothing_the_full_reading_stands():
    nothing = Marks(form.read({"form": 2, "events": []}), "model 1")

    found, alone = understand(page(), (), marks=nothing, parse=trees), understand(page(), (), parse=trees)

    assert found.hints == hints(page())
    assert [one.score for one in found.proposals] == [one.score / 2 for one in alone.proposals]


def test_an_article_that_nobody_will_look_at_has_none():
    assert not hints(page("The garden is open on Sundays. Visitors like the roses."))


def test_the_sentence_is_filled_in_with_its_day_number_party_and_deed():
    one = proposal("About 60")

    assert (one.kind, one.action_types, one.date.edtf if one.date else "") == ("protest", ("walkout",), "2024-05-14")
    assert one.size and one.size.low == 60
    assert ("Lumovar Systems", "target") in one.strangers
    assert one.quote.startswith("About 60") and one.rule == "editor 1" and one.score == 1
    assert "Pointed at by editor 1." in one.reasons


@pytest.mark.parametrize("told", [True, False], ids=["hints", "rules alone"])
def test_the_likeliest_kind_stands_first_and_every_kind_can_be_chosen(told: bool):
    one = picked("About 60", told=hints(page()) if told else ())

    assert one.kinds[0] == "protest" and set(one.kinds) == set(EntryKind.values)
    assert one.actions[0] == "walkout" and {"strike", "petition"} <= set(one.actions)


def test_the_kind_and_the_deed_are_the_editors_where_they_say():
    one = proposal("Tide County", kind="contract", action="non_renewal")

    assert (one.kind, one.contract_event) == ("contract", "non_renewal")
    assert proposal("About 60", kind="legal").kind == "legal"


def test_a_deed_of_another_kind_is_not_taken():
    assert proposal("About 60", action="award").action_types == ("walkout",)


def test_where_nothing_is_told_the_day_is_known_by_the_articles():
    one = picked("Lumovar Systems makes").proposal

    assert one.date and one.date.edtf == "[..2024-05-16]"


def test_without_hints_who_the_sentence_names_takes_part():
    one = picked("Tide County", kind="contract").proposal

    assert one.strangers == (("Tide County", "actor"), ("Lumovar Systems", "subject"))


def test_what_is_pointed_at_as_asked_becomes_a_demand():
    at = TEXT.index("stop selling")

    assert proposal("About 60", demands=((at, at + 23),)).demands == ("stop selling to prisons",)


def test_of_another_language_no_day_is_read_but_the_articles_own():
    german = page("Am 5. Mai 2023 streikten Beschäftigte der Lumovar Systems in Jena.", "de")

    one = picked("Am 5.", german, kind="protest").proposal

    assert one.date and one.date.edtf == "[..2024-05-16]" and one.kind == "protest"
