"""Words that several subjects go by name one of them only where something tells which."""

from timeline.ingest.match import find
from timeline.ingest.reading import understand
from timeline.ingest.values import Alias, Mention, Page, Subject


def university(slug: str, name: str, context: tuple[str, ...] = ()) -> Subject:
    return Subject("organization", slug, name, "other", None, (Alias("NSU", True, context),))


NORTH = university("north", "Norvane State University")
NEST = university("nest", "Nestor State University")
TEXT = "Students of NSU wrote a letter. NSU did not answer."


def test_words_that_may_mean_two_name_nobody_and_tell_whom_they_may_mean() -> None:
    (mention,) = find(TEXT, [NORTH, NEST])

    assert (mention.type, mention.slug, mention.name, mention.count, mention.matched) == ("", "", "NSU", 2, ("NSU",))
    assert mention.may_mean == (("organization", "north", NORTH.name), ("organization", "nest", NEST.name))


def test_a_name_in_full_tells_whom_its_short_form_means() -> None:
    (mention,) = find(f"{TEXT} Norvane State University is old.", [NORTH, NEST])

    assert (mention.slug, mention.count, mention.may_mean) == ("north", 3, ())


def test_two_names_in_full_tell_nothing() -> None:
    found = find(f"{TEXT} Norvane State University and Nestor State University are old.", [NORTH, NEST])

    assert [(mention.slug, mention.count) for mention in found] == [("", 2), ("north", 1), ("nest", 1)]


def test_a_word_nearby_that_one_of_them_needs_tells_that_it_is_meant() -> None:
    near = university("north", NORTH.name, context=("students",))

    assert [(mention.slug, mention.count) for mention in find(TEXT, [near, NEST])] == [("north", 2)]


def test_a_maker_and_its_product_are_both_meant() -> None:
    maker = Subject("organization", "halyard", "Halyard", "company")
    product = Subject("product", "halyard-app", "Halyard", maker="halyard")

    assert {mention.slug for mention in find("Halyard was sold.", [maker, product])} == {"halyard", "halyard-app"}


def test_a_page_that_names_nobody_for_sure_is_read_all_the_same() -> None:
    reading = understand(Page(text="Workers at NSU went on strike on 3 June 2018."), [NORTH, NEST])

    assert [mention.may_mean != () for mention in reading.mentions] == [True]
    assert all("nsu" not in str(proposal.claim) for proposal in reading.proposals)


def test_a_page_in_another_language_is_matched_and_proposes_nothing() -> None:
    page = Page(text="Employees of Norvane State University signed a letter on 3 June 2018.", language="de")

    reading = understand(page, [NORTH])

    assert [type(mention) for mention in reading.mentions] == [Mention]
    assert reading.proposals == () and understand(Page(text=page.text), [NORTH]).proposals != ()
