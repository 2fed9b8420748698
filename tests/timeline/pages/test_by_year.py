"""The picture of the record's years counts every entry once, holds every year, and grows with none of them."""

import pytest

from timeline.pages.by_year import MOST_COLUMNS, ByYear, Counts, by_year
from timeline.pages.by_year_drawn import pictures

SMALL: Counts = {"protest": {2018: 3, 2021: 1}, "statement": {2018: 1}}


def made(counts: Counts) -> ByYear:
    found = by_year(counts)
    assert found
    return found


def test_an_empty_record_has_no_picture():
    assert by_year({}) is None


def test_every_year_between_the_first_and_the_last_has_a_column_though_nothing_stands_there():
    found = made(SMALL)

    assert [column.name for column in found.columns] == ["2018", "2019", "2020", "2021"]
    assert [column.cells for column in found.columns] == [(3, 1), (0, 0), (0, 0), (1, 0)]
    assert [row.name for row in found.rows] == ["2018", "2021"]
    assert (found.kinds, found.totals, found.entries) == (("protest", "statement"), (4, 1), 5)
    assert (found.fullest.name, found.fullest.query) == ("2018", "after=2018-01-01&before=2018-12-31")


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        (1962, 2021, ("1962", "2021")),
        (1961, 2021, ("1960–1969", "2020–2029")),
        (1, 601, ("0000–0099", "0600–0699")),
        (1, 9999, ("0000–0999", "9000–9999")),
    ],
)
def test_many_years_share_a_column(first: int, last: int, names: tuple[str, str]):
    found = made({"report": {first: 1, last: 1}})

    assert (found.columns[0].name, found.columns[-1].name) == names
    assert len(found.columns) <= MOST_COLUMNS
    assert found.entries == 2


@pytest.mark.parametrize("most", [1, 7, 100_000])
@pytest.mark.parametrize("last", [2018, 2019, 2060, 2077])
def test_what_is_drawn_stays_in_its_frame_and_the_least_still_shows(most: int, last: int):
    found = made({"protest": {2018: most, last: most}, "legal": {last: 1}})

    for picture in pictures(found):
        bars = [bar for lane in picture.lanes for bar in lane.bars]
        assert len(bars) == len(found.rows) + 1
        assert sum(bar.entries for bar in bars) == found.entries
        assert all(picture.left <= bar.x and bar.x + bar.width <= picture.width for bar in bars)
        assert all(0 <= bar.y < bar.y + bar.height <= picture.axis for bar in bars)
        assert min(bar.height for bar in bars) >= 2
        assert all(tick.x <= picture.width for tick in picture.ticks) and picture.ticks
        assert picture.height < 320


def test_the_axis_is_dotted_where_nothing_is_on_record():
    narrow, *_wider = pictures(made(SMALL))

    assert [stretch.is_silent for stretch in narrow.stretches] == [False, True, False]
    assert (narrow.stretches[0].start, narrow.stretches[-1].end) == (0, narrow.width)
    assert all(one.end == other.start for one, other in zip(narrow.stretches, narrow.stretches[1:], strict=False))


def test_a_number_is_written_over_its_bar_where_it_fits():
    many = made({"protest": dict.fromkeys(range(1970, 2020), 1000)})

    assert not any(bar.is_told for picture in pictures(many) for bar in picture.lanes[0].bars)
    assert all(bar.is_told for picture in pictures(made(SMALL)) for lane in picture.lanes for bar in lane.bars)
