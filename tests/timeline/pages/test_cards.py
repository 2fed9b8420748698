"""Cards: titles of any length and script, drawn or left out, and never beyond the edge."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from timeline.pages.cards import Card, drawn
from timeline.pages.cards.drawing import EDGE, HEIGHT, LAST_LINE, PAPER, ROOM, WIDTH
from timeline.pages.cards.letters import fitted, height, is_set, plain
from timeline.pages.cards.outlines import polygons
from timeline.vocabulary import EntryKind

CARD = Card("Throughline", "Protest, open letter", "Dockers write to Lookout", "May 2018", "protest", False)


def picture(card: Card) -> Image.Image:
    return Image.open(BytesIO(drawn(card))).convert("RGB")


TITLES = ("Short", "word " * 100, "x" * 500, "Цензура и γράμμα", "تقرير", "港の手紙", "\u202eturned", "")


@pytest.mark.parametrize("title", TITLES)
def test_a_card_is_drawn_of_any_title(title):
    image = picture(replace(CARD, title=title))

    assert image.size == (WIDTH, HEIGHT)
    beyond = image.crop((WIDTH - EDGE + 1, 0, WIDTH, HEIGHT))
    assert beyond.getcolors(9) == [(beyond.width * HEIGHT, _paper())], "nothing stands in the margin"


def _paper() -> tuple[int, ...]:
    return tuple(int(PAPER[at : at + 2], 16) for at in (1, 3, 5))


def test_a_title_in_letters_that_the_font_lacks_is_left_out():
    assert is_set("Цензура, naïve – “γράμμα”")
    assert not is_set("تقرير") and not is_set("港") and not is_set("a 😀")
    assert drawn(replace(CARD, title="تقرير")) == drawn(replace(CARD, title=""))
    assert plain("\u202eone\n\ttwo\u202c e\u0301") == "one two é"


@settings(max_examples=40, deadline=None)
@given(st.text("abcdefgh WMil", min_size=1, max_size=300).filter(str.strip), st.integers(90, 280))
def test_lines_have_room(text, room):
    letters, lines = fitted(plain(text), ROOM, room)

    assert len(lines) * height(letters) <= room
    assert all(letters.getlength(line) <= ROOM for line in lines)


def test_the_last_line_stays_clear_of_the_title():
    long = picture(replace(CARD, title="Employees ask Bezos to end police sales and drop Palantir"))

    between = long.crop((EDGE + 60, LAST_LINE - 56, WIDTH, LAST_LINE - 42))
    assert between.getcolors(9) == [(between.width * between.height, _paper())]


def test_outlines_are_read_as_svg_writes_them():
    assert polygons(EntryKind.CONTRACT.path) == [[(1.5, 1.5), (14.5, 1.5), (14.5, 14.5), (1.5, 14.5)]]
    assert len(polygons(EntryKind.REPORT.path)) == 3
    assert polygons(EntryKind.REPORT.path)[1][0] == (1.0, 6.5)
    assert polygons(EntryKind.OTHER.path) == [], "curves are not drawn"
    assert {kind for kind in EntryKind if not polygons(kind.path)} == {EntryKind.OTHER}
