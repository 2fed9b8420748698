"""The fixed words: each key has a name, and a sign where it needs one; a deprecated word is read, never offered."""

import xml.etree.ElementTree as ET

import pytest
from django.template import engines

from timeline import vocabulary
from timeline.vocabulary import (
    SIGN_PATHS,
    ActionType,
    EditedClaim,
    EditionAction,
    EntryKind,
    Relation,
    ResponseState,
    Vocabulary,
)

ALL = Vocabulary.__subclasses__()
COUNTED = """demonstration march picket sit_in vigil blockade union_representation union_contract recruitment_boycott
divestment hacktivism resources"""


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.__name__)
def test_every_word_has_a_name_and_none_is_used_twice(words: type[Vocabulary]):
    names = [str(label) for _key, label in words.choices]

    assert all(names)
    assert len(set(names)) == len(names)


def test_what_the_field_counts_can_be_said():
    assert set(COUNTED.split()) <= set(ActionType.values)


def test_editors_set_only_what_is_not_derived():
    assert [key for key, _name in EditedClaim.choices] == ["", "disputed", "withdrawn_by_source"]


MEANT = {
    "published": ("published", False, True, True),
    "corrected": ("corrected", False, True, True),
    "refreshed": ("refreshed", False, False, False),
    "retracted": ("retracted", True, True, False),
    "merged": ("merged", True, True, False),
    "redacted": ("redacted", False, True, True),
}
"""Of each action its name, whether it takes the record out of print, is an editor's edit, is judged by the rules."""


@pytest.mark.parametrize("action", EditionAction)
def test_an_action_of_editions_says_what_it_means(action: EditionAction):
    assert (str(action.label), action.takes_out, action.is_edit, action.is_judged) == MEANT[action]


def test_an_acknowledgement_is_no_answer():
    assert {state for state in ResponseState if state.is_open} == {"none", "acknowledged"}
    assert vocabulary.UNANSWERED == ("none", "acknowledged")


def test_a_relation_is_read_otherwise_at_its_later_end():
    ends = {label for relation in Relation for label in (str(relation.label), relation.label_at_later)}

    assert len(ends) == 2 * len(Relation)


def test_a_deprecated_word_is_read_and_not_offered():
    class Colour(Vocabulary):
        RED = "red", "red"
        PUCE = "puce", "puce"

        @classmethod
        def deprecated(cls) -> frozenset[str]:
            return frozenset({"puce"})

    assert Colour("puce").label == "puce"
    assert Colour.offered() == [("red", "red")]


def test_a_page_holds_every_sign_once():
    drawn = ET.fromstring(engines["django"].from_string("{% load record %}{% signs %}").render())
    names = [symbol.get("id") for symbol in drawn.iter("symbol")]

    assert sorted(names) == sorted([*EntryKind.values, *SIGN_PATHS])
    assert {state.sign for state in ResponseState} <= set(names)
