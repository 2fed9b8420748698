"""A demand's thread leaves the line where it is asked, and comes back where an entry answers."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import dates
from timeline.pages.lines.ladder import Hung, Stretch, draw
from timeline.pages.lines.marked import mark
from timeline.pages.lines.marks import Below
from timeline.pages.lines.threads import LANES, OPEN_LANES, Thread, place, threads


def demand(name: str, *answers: tuple[str, str]) -> dict:
    """`answers`: each with the entry that tells of it."""
    history = [{"response": response, "entry": {"id": entry}} for response, entry in answers]
    return {"id": name, "response": answers[-1][0] if answers else "none", "history": history}


def entry(name: str, *demands: dict) -> dict:
    return {"id": name, "demands": list(demands)}


def found(*documents: dict, above: tuple[dict, ...] = ()) -> list[Thread]:
    """One entry to a row, from row 1."""
    return threads(list(enumerate(documents, start=1)), len(documents), above)


@pytest.mark.parametrize(
    ("response", "sign"), [("refused", "refused"), ("met", "met"), ("partly_met", "part"), ("withdrawn", "withdrawn")]
)
def test_an_answer_brings_it_back(response, sign):
    asked = entry("E1", demand("D1", (response, "E3")))

    assert found(asked, entry("E2"), entry("E3")) == [Thread(("D1",), sign, 1, 3)]


@pytest.mark.parametrize("answers", [(), (("acknowledged", "E2"),), (("refused", "E2"), ("none", "E3"))])
def test_what_is_unanswered_runs_on(answers):
    (thread,) = found(entry("E1", demand("D1", *answers)), entry("E2"), entry("E3"))

    assert (thread.answer, thread.end) == ("open", 4)


def test_what_is_asked_again_is_one_thread():
    asked = demand("D1")

    assert found(entry("E1", asked), entry("E2"), entry("E3", asked)) == [
        Thread(("D1",), "open", 1, 4, again=((3, "D1"),))
    ]


def test_an_answer_before_the_last_is_noted_on_the_way():
    asked = entry("E1", demand("D1", ("refused", "E2"), ("met", "E3")))

    assert found(asked, entry("E2"), entry("E3")) == [Thread(("D1",), "met", 1, 3, noted=((2, "refused"),))]


def test_one_that_no_entry_below_answers_stays_in_its_row():
    elsewhere, above = demand("D1", ("met", "E9")), demand("D2", ("met", "E1"))

    assert found(entry("E1"), entry("E2", elsewhere, above)) == [
        Thread(("D1",), "met", 2, 2),
        Thread(("D2",), "met", 2, 2),
    ]


def test_what_is_asked_again_after_the_answer_is_a_stub_of_its_own():
    asked = demand("D1", ("refused", "E2"))

    assert found(entry("E1", asked), entry("E2"), entry("E3", asked)) == [
        Thread(("D1",), "refused", 1, 2),
        Thread(("D1",), "refused", 3, 3),
    ]


def test_what_was_asked_above_comes_in_and_what_was_answered_there_does_not():
    above = (demand("D1"), demand("D2", ("met", "E2")), demand("D3", ("met", "E-above")))

    assert [(t.names, t.start, t.end) for t in found(entry("E1"), entry("E2"), above=above)] == [
        (("D1",), 0, 3),
        (("D2",), 0, 2),
    ]


def test_what_is_answered_further_below_runs_on_in_ink():
    asked = [entry("E1", demand("D1", ("met", "E9"))), entry("E2")]

    (thread,) = threads(list(enumerate(asked, start=1)), 2, below={"E9"})

    assert (thread.answer, thread.start, thread.end, thread.is_stub) == ("met", 1, 3, False)


def test_more_than_there_are_lanes_run_on_together():
    many = [entry(f"E{number}", demand(f"D{number}")) for number in range(1, 9)]

    placed = place(found(*many)).placed

    assert sorted(len(thread.names) for thread, _lane in placed) == [1] * (OPEN_LANES - 1) + [8 - OPEN_LANES + 1]
    assert sorted(lane for _thread, lane in placed) == list(range(1, OPEN_LANES + 1))


FIRST = date(2016, 1, 1)
RESPONSES = st.sampled_from(["none", "acknowledged", "refused", "met", "partly_met", "withdrawn"])
FEW = settings(max_examples=15, deadline=None)


@st.composite
def lines(drawn) -> list[Hung]:
    """As many as three hundred entries, one each so many days, with demands that some of them answer."""
    many, apart = drawn(st.sampled_from([1, 3, 30, 31, 90, 300])), drawn(st.integers(1, 40))
    days = [dates.day(FIRST + timedelta(days=apart * number)) for number in range(many)]
    asked: dict[int, list[dict]] = {}
    for number in range(drawn(st.integers(0, 14))):
        at, answered = drawn(st.integers(0, many - 1)), drawn(st.integers(0, many - 1))
        one = demand(f"D{number}", (drawn(RESPONSES), f"E{answered}"))
        one["history"][0]["entry"] |= {"date": dates.as_json(days[answered])}
        asked.setdefault(at, []).append(one)
    return [Hung(day, entry(f"E{number}", *asked.get(number, ()))) for number, day in enumerate(days)]


@dataclass(frozen=True)
class Drawn:
    """A thread as its classes tell: its lane, the ladder's rows that it touches, and how it comes and goes."""

    names: frozenset[str]
    lane: str
    start: int
    end: int


def drawn(stretch: Stretch) -> list[Drawn]:
    return [_drawn(each.classes.split()) for each in stretch.marks if each.classes.startswith("th ")]


def _drawn(names: list[str]) -> Drawn:
    told = {name[0]: name for name in names if name[1:].isdigit()}
    start = int(told["r"][1:])
    return Drawn(frozenset(names), told["n"], start, int(told.get("e", f"e{start + 1}")[1:]))


@FEW
@given(lines(), st.sampled_from(Below))
def test_on_any_line_every_thread_comes_back_where_it_is_answered_or_runs_to_the_end(line, below):
    stretches = mark(draw(line), below=below).stretches
    rows = [{row.number: row.entry.document["id"] for row in stretch.rows if row.entry} for stretch in stretches]
    answers = {one["history"][0]["entry"]["id"] for hung in line for one in hung.document["demands"]}
    running: set[str] = set()
    for stretch, entries in zip(stretches, rows, strict=True):
        threads = drawn(stretch)
        assert {thread.lane for thread in threads if "in" in thread.names} == running, "it goes on where it came out"
        running = {thread.lane for thread in threads if "on" in thread.names}
        for thread in threads:
            runs = thread.names & {"on", "out", "foot"}
            assert not runs or thread.end == stretch.next_row
            assert (
                runs
                or "stub" in thread.names
                or entries[thread.start if "top" in thread.names else thread.end] in answers
            )
            assert not runs & {"out", "foot"} or (runs == {below.value} and stretch is stretches[-1])
    assert not running or below is Below.MORE


@FEW
@given(lines())
def test_on_any_line_no_two_threads_lie_on_each_other(line):
    for stretch in mark(draw(line)).stretches:
        threads = drawn(stretch)

        taken = [(thread.lane, row) for thread in threads for row in range(thread.start, thread.end)]
        assert len(taken) == len(set(taken))
        assert {int(lane[1:]) for lane, _row in taken} <= set(range(1, LANES + 1))
