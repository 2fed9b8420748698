"""The page that tells editors how relevance is weighed."""

import pytest
from django.test import Client

from tests.timeline.admin.pages import text
from tests.timeline.ingest.test_weigh import decided
from timeline.admin.relevance import ROOM, drawn
from timeline.ingest import pipeline
from timeline.ingest.relevance import BY_HAND, Weights
from timeline.ingest.weighing import LEAST

ADDRESS = "/admin/relevance/"


def test_while_there_are_few_verdicts_it_says_how_many_are_lacking(desk: Client):
    decided(LEAST - 1)

    said = text(desk.get(ADDRESS))

    assert "In force: the weights set by hand." in said
    assert f"from {LEAST} on; 1 is lacking." in said
    assert "From verdicts" not in said


def test_weights_from_verdicts_stand_beside_those_set_by_hand(desk: Client):
    decided(LEAST)
    pipeline.weigh()

    page = desk.get(ADDRESS)

    given = page.context["given"]
    assert f"the weights that {LEAST} verdicts of editors gave" in text(page)
    assert {sign.words: (sign.by_hand.weight, sign.given.weight) for sign in page.context["signs"]}["names"] == (
        BY_HAND.of[1],
        given.of[1],
    )
    assert (page.context["relevant"], page.context["not_relevant"]) == (25, 25)


@pytest.mark.parametrize("lowest", [0.5, -2.0])
def test_every_bar_begins_or_ends_at_zero_within_the_drawing(lowest: float):
    signs = drawn(Weights(-1, (lowest, *BY_HAND.of[1:])))
    zero = ROOM * max(0, -lowest) / (max(BY_HAND.of) - min(0, lowest))

    for bar in (bar for sign in signs for bar in (sign.by_hand, sign.given)):
        assert abs((bar.x if bar.weight > 0 else bar.x + bar.width) - zero) < 0.2
        assert 0 <= bar.x <= bar.x + bar.width <= ROOM + 0.1
