"""The compact table of names says of each text what a plain search for each name would."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from timeline.ingest.match import Table, find, forms, guards, packing
from timeline.ingest.match.letters import Letters
from timeline.ingest.match.views import View
from timeline.ingest.values import Alias, Subject

WORD = some.sampled_from(
    ["Amazon", "amazon", "US", "U.S.", "Éa", "亚马逊", "タワー", "한국", "of", "C++", "s", "Army", "!", "x" * 30]
)
GAP = some.sampled_from([" ", "-", "", "’s ", "s ", ", ", "\n", "—", ".", "_"])
TEXT = some.lists(some.tuples(WORD, GAP), min_size=1, max_size=8).map(lambda parts: "".join(map("".join, parts)))
NAME = TEXT.filter(lambda text: text.strip() and not text.isspace())


def spelt(text: Letters, subject: Subject) -> set[tuple[int, int]]:
    """Where a plain search finds the subject's forms as whole words."""
    return {
        (at, at + len(words))
        for words, form in forms.of(subject)
        for at in range(len(text.folded))
        if text.folded.startswith(words, at) and is_named(text, form, at, at + len(words))
    }


def is_named(text: Letters, form: forms.Form, start: int, end: int) -> bool:
    return guards.is_whole(text.folded, start, end) and forms.is_cased(
        form, text.text[start:end], text.text, start, end
    )


@settings(max_examples=300, deadline=None)
@given(NAME, some.booleans(), TEXT)
def test_all_that_a_plain_search_finds_is_found(name: str, is_cased: bool, text: str) -> None:
    subject = Subject("organization", "it", "Somebody Else", "company", None, (Alias(name.strip(), is_cased),))
    letters = Letters(text)

    found = {
        (place.start, place.end)
        for place in Table([subject]).spelt(View(letters))
        for form, _ in place.forms
        if not place.is_apart and is_named(letters, form, place.start, place.end)
    }

    assert found == spelt(letters, subject)


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("the Pin-\nterest-owned app", "Pin- terest"),
        ("an anti-Pin-\nterest-owned app", "Pin- terest"),
        ("a long " + "word " * 60 + "Pin-terest " + "word " * 60, "Pin-terest"),
        ("Pinterest" * 3 + "-owned by Pinterest", "Pinterest"),
    ],
)
def test_a_name_that_a_hyphen_breaks_is_found_among_other_hyphens(text: str, matched: str) -> None:
    (mention,) = find(text, [Subject("organization", "pinterest", "Pinterest", "company")])

    assert (mention.matched, mention.count) == ((matched,), 1)


def test_a_subject_is_unpacked_as_it_was() -> None:
    rules = Alias("NVN", True, ("software",), date(2019, 1, 1), None, ("river",))
    subject = Subject("product", "nvn", "Norvane", "", "maker", (rules,), (Alias("Old", valid_to=date(2018, 1, 1)),))

    assert packing.unpack(packing.pack(subject)) == subject


def test_names_that_begin_alike_and_are_longer_than_the_automaton_knows_are_told_apart() -> None:
    offices = [
        Subject("organization", str(n), f"National Laboratory for Things of Kind {n}", "agency") for n in range(40)
    ]

    assert [m.slug for m in find("The National Laboratory for Things of Kind 17 said so.", Table(offices))] == ["17"]
