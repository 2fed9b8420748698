"""Which editions the rules judge: all that an editor asked for and that leave the record in print."""

import pytest

from tests.factories import EntryFactory, UserFactory
from timeline.editorial.rules import objections
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.stood import state_after
from timeline.publishing import print_records

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("published", ["“Letter” has no citation. Add the article it rests on."]),
        ("corrected", ["“Letter” has no citation. Add the article it rests on."]),
        ("redacted", ["“Letter” has no citation. Add the article it rests on."]),
        ("refreshed", []),
        ("retracted", []),
        ("merged", []),
    ],
)
def test_what_stays_in_print_by_an_editors_hand_must_rest_on_a_source(action, told):
    printed = print_records([EntryFactory(title="Letter", citation=False)], by=UserFactory(), action=action)

    assert [str(sentence) for _field, sentence in objections(printed)] == told


@pytest.mark.parametrize("action", Edition.Action)
def test_an_action_leaves_a_record_in_the_state_that_it_says(action):
    """What takes out is a state of the record by the same word."""
    state = PublicRecord.State(action if action.takes_out else "in_print")

    print_records([entry := EntryFactory()], by=UserFactory(), action=action)

    assert state_after(action) == state
    assert PublicRecord.press.get(pk=entry.record_id).state == state
