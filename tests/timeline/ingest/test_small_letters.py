"""Names that are common words in small letters: the word is nobody, unless the whole is written so."""

import pytest

from timeline.ingest.match import find
from timeline.ingest.values import Alias, Subject

NAMES = ("Palantir", "Amazon", "Apple", "Oracle", "Alphabet", "Meta", "Square", "Uber", "Shell", "Target", "Slack")
PLAIN = [Subject("organization", name.lower(), name, "company", None, (Alias(name),)) for name in NAMES]
RULED = [
    Subject("organization", name.lower(), name, "company", None, (Alias(name, not_beside=("wizard",)),))
    for name in NAMES
]
LOWER = [
    "The script calls it a palantir, a word that children know from an old tale, and has the dame drop it.",
    "A new palantir has been blown by a glassworks in the next street. From the palantir’s place it saw the kettle.",
    "She was played as an amazon by an actor in a leather coat, and the amazons of the chorus left on strike.",
    "Each of the workers was given an apple, and the company said that the apple was a sign of thanks.",
    "The staff had no oracle to ask, and the oracle of the office, the printer, was sold.",
    "Workers learned the alphabet of the new machine; the alphabet has 40 signs.",
    "It was a meta study of meta analyses, said the board of the company.",
    "They met in the square and marched to the next square with a letter.",
    "Die Sache ist uber alles wichtig, sagte der Chef des Konzerns.",
    "Under a shell of glass stood a shell of iron, which the firm had sold.",
    "The letter missed its target, and the target of the contract was 40 lamps.",
    "The rope went slack, and engineers left a slack of two metres.",
]


@pytest.mark.parametrize("subjects", [PLAIN, RULED], ids=["plain", "ruled"])
@pytest.mark.parametrize("text", LOWER)
def test_a_common_word_in_small_letters_is_nobody(text: str, subjects: list[Subject]) -> None:
    assert find(text, subjects) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Pupils drew a pentagon on the square, and the next pentagon in the hall, and asked the council to keep it.",
        "Each of them hung a kestor over the door, and every kestor was counted by the board of the town.",
        "Two kestors fell down in the night before the letter, and no kestor was put up again by the staff.",
    ],
)
def test_what_is_counted_in_small_letters_is_a_thing_whatever_the_name(text: str) -> None:
    bodies = [Subject("organization", name, name, "company", None, (Alias(name),)) for name in ("Pentagon", "Kestor")]

    assert find(text, bodies) == ()


def test_people_of_an_organization_are_counted_without_being_things() -> None:
    kestor = Subject("organization", "kestor", "Kestor", "company", None, (Alias("Kestor"),))

    assert find("Nobody knew whether a kestor engineer had written the letter to the Board of Ardmouth.", [kestor])


@pytest.mark.parametrize("subjects", [PLAIN, RULED], ids=["plain", "ruled"])
@pytest.mark.parametrize(
    "text",
    [
        "Workers of Palantir signed a letter to the company.",
        "PALANTIR WORKERS SIGN A LETTER",
        "palantir workers signed a letter to the company last night, and i was there when palantir answered.",
        "so palantir renewed its contract. we asked the company why, and got no answer from the board.",
        "amazon workers walked out of the warehouse in ardmouth, and the company said nothing at all.",
    ],
)
def test_it_is_the_company_where_all_is_written_alike(text: str, subjects: list[Subject]) -> None:
    assert {mention.slug for mention in find(text, subjects)} & {"palantir", "amazon"}


def test_a_small_word_leaves_the_company_of_the_same_text() -> None:
    text = "Palantir workers signed a letter to the company.\n\nA palantir of glass stood on a table."

    (mention,) = find(text, PLAIN)

    assert (mention.slug, mention.count) == ("palantir", 1)


def test_an_alias_that_is_written_small_is_sought_as_it_is() -> None:
    lower = Subject("organization", "palantir", "Palantir", "company", None, (Alias("palantir"),))

    assert find("Staff of palantir signed a letter to the company.", [lower])
