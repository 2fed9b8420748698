"""How many took part, from the tree."""

import pytest

from tests.timeline.ingest.frames.stories import unit
from timeline.ingest.frames import counted


@pytest.mark.parametrize(
    ("text", "deed", "number"),
    [
        ("More than 2,000 players have signed a petition against it.", "signed", "More than 2,000"),
        ("Forty-two bus drivers refused to drive on Monday.", "refused", "Forty-two"),
        ("Hundreds of students rallied outside the hall.", "rallied", "Hundreds"),
        ("A walkout by 70 moderators began at noon.", "walkout", "70"),
        ("The guards handed over a petition with 12,400 signatures.", "handed", "12,400"),
        ("The company fired 40 managers after workers walked out.", "walked", ""),
        ("Drivers rallied at 14 depots against 60 cameras.", "rallied", ""),
    ],
)
def test_the_number_is_of_those_who_did_it(text: str, deed: str, number: str) -> None:
    place = counted.words(unit(text, deed))
    assert (text[slice(*place)] if place else "") == number


@pytest.mark.parametrize(
    ("text", "deed", "people"),
    [
        ("Before the vote, about 60 parents and students rallied outside.", "rallied", "about 60 parents and students"),
        ("Engineers at Vexley, who had asked twice, walked out.", "walked", "Engineers at Vexley"),
        ("They walked out on Monday.", "walked", ""),
    ],
)
def test_who_took_part_is_told_in_the_pages_words(text: str, deed: str, people: str) -> None:
    place = counted.who(unit(text, deed))
    assert (text[slice(*place)] if place else "") == people
