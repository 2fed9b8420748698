"""An arc leads from the words at a later entry to the earlier one that they mean."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import dates
from timeline.pages.lines.arcs import LANES, Arc, arcs
from timeline.pages.lines.ladder import Hung, draw
from timeline.pages.lines.marked import mark


def entry(name: str, *earlier: str, derived: bool = False) -> dict:
    links = [{"direction": "in", "derived": derived, "entry": {"id": other}} for other in earlier]
    return {"id": name, "links": [*links, {"direction": "out", "derived": False, "entry": {"id": "E1"}}]}


def found(*documents: dict) -> list[Arc]:
    return [arc for arc, _lane in arcs(list(enumerate(documents, start=1)))]


def test_each_pair_that_is_linked_has_one():
    assert found(entry("E1"), entry("E2"), entry("E3", "E1", "E1", "E2")) == [Arc(2, 3), Arc(1, 3)]


def test_what_hangs_elsewhere_has_none_and_an_answer_has_its_thread():
    assert found(entry("E1"), entry("E2", "E9"), entry("E3", "E1", derived=True)) == []


def test_the_later_may_hang_above_where_only_its_latest_day_is_known():
    (arc,) = found(entry("E2", "E1"), entry("E1"))

    assert arc.is_turned and (arc.reach.start, arc.reach.end) == (1, 2)


PAIRS = st.lists(st.tuples(st.integers(0, 89), st.integers(0, 89)), max_size=60)


@settings(max_examples=25, deadline=None)
@given(PAIRS)
def test_on_any_line_no_two_lie_on_each_other_and_each_goes_on_where_it_came_out(pairs):
    line = [
        Hung(
            dates.day(date(2018, 1, 1) + timedelta(days=row)),
            entry(f"E{row}", *(f"E{earlier}" for earlier, later in pairs if later == row and earlier != row)),
        )
        for row in range(90)
    ]
    running: set[str] = set()
    for stretch in mark(draw(line)).stretches:
        drawn = [each.classes.split() for each in stretch.marks if each.classes.startswith("arc ")]
        told = [{name[0]: int(name[1:]) for name in names if name[1:].isdigit()} for names in drawn]
        cells = [(at["n"], row) for at in told for row in range(at["r"], at.get("e", at["r"] + 1))]

        assert len(cells) == len(set(cells)) and {lane for lane, _row in cells} <= set(range(1, LANES + 1))
        assert {names[1] for names in drawn if "in" in names} == running
        running = {names[1] for names in drawn if "on" in names}
    assert not running
