"""What keeps words of an event from being one, whoever looks at them."""

import pytest

from tests.timeline.ingest.frames import stories
from tests.timeline.ingest.propose.told import told

PLAIN = "More than 200 Amazon employees walked out on Tuesday over a contract with the police."
HEARSAY = [
    "Rumour has it that more than 200 Amazon employees walked out on Tuesday over a contract with the police.",
    "It is rumored that, on Tuesday, 200 Amazon employees walked out over a contract with the police.",
    "Unconfirmed reports say 200 Amazon employees walked out on Tuesday over a contract with the police.",
    "A rumor that 200 Amazon employees walked out on Tuesday over a contract with the police was shared.",
]
VOUCHED = "Amid rumours of a sale to Oracle, 200 Amazon employees walked out on Tuesday over a police contract."


@pytest.mark.parametrize("sentence", HEARSAY)
def test_what_nobody_vouches_for_is_no_event(sentence: str) -> None:
    assert not told(sentence)
    assert not stories.told(sentence)


@pytest.mark.parametrize("sentence", [PLAIN, VOUCHED])
def test_what_somebody_tells_is_one(sentence: str) -> None:
    assert told(sentence)
    assert stories.told(sentence)
