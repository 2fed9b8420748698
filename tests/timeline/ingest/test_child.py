"""A child reads what strangers wrote: whatever becomes of it, who asked lives on and is told."""

import ctypes
import os
import re
from datetime import UTC, date, datetime

import pytest

from timeline.ingest import child
from timeline.ingest.child.limits import ROOM
from timeline.ingest.values import Given, Page, Raw

SENT = Raw(b"<p>", url="https://courier.example/")


def run(function, *args, **kwargs):
    return child.run(function, *args, **{"seconds": 5} | kwargs)


def echo(*args, **kwargs):
    return args, kwargs


def pid_of_the_child() -> int:
    return run(os.getpid)


def test_values_cross_and_come_back_the_same():
    values = (
        SENT,
        Given(published_on=date(2018, 6, 22)),
        Page(text="Ü\0"),
        datetime(2026, 1, 1, tzinfo=UTC),
        {"a": [1.5]},
    )

    assert run(echo, *values, kept={"b"}) == (values, {"kept": {"b"}})


def test_one_child_answers_call_after_call():
    assert pid_of_the_child() == pid_of_the_child() != os.getpid()


def compute() -> None:
    while True:
        re.sub("a", "b", "a" * 1000)


def test_computing_without_an_end_is_ended_and_the_next_call_is_answered():
    skipped = run(compute, seconds=0.05)

    assert skipped.reason == "takes_too_long"
    assert "more than 0.05 seconds of computing" in skipped.detail
    assert run(echo) == ((), {})


def test_a_call_into_a_library_is_ended_in_the_middle():
    assert run(re.match, r"(a|aa)+$", "a" * 60 + "b", seconds=0.05).reason == "takes_too_long"


def swallow() -> None:
    while True:
        try:
            compute()
        except BaseException:  # noqa: BLE001
            continue


def test_no_library_can_swallow_the_end():
    assert run(swallow, seconds=0.05).reason == "takes_too_long"


@pytest.mark.parametrize("function", [bytes, bytearray])
def test_more_memory_than_there_is_room_for_is_refused(function):
    skipped = run(function, ROOM + 1)

    assert skipped.reason == "takes_too_much"
    assert "memory" in skipped.detail
    assert run(len, run(function, 1024)) == 1024


def test_a_child_that_has_grown_is_replaced_after_its_answer():
    before = pid_of_the_child()

    assert run(len, b"a" * 1024) == 1024
    assert run(grow) == ROOM * 2 // 3
    assert pid_of_the_child() != before


kept: list[bytes] = []


def grow() -> int:
    kept.append(bytes(ROOM * 2 // 3))
    return len(kept[0])


@pytest.mark.parametrize("function", [ctypes.string_at, os.abort])
def test_a_reader_that_breaks_is_a_reason_not_a_death(function):
    skipped = run(function, *([0] if function is ctypes.string_at else []))

    assert skipped.reason == "unreadable"
    assert run(echo) == ((), {})


def fail_in_need() -> None:
    """As libraries in C do: they tell that there is no memory in words of their own."""
    grow()
    raise LookupError("unknown error")


def test_whatever_fails_for_want_of_memory_is_told_as_that():
    assert run(fail_in_need).reason == "takes_too_much"


def make_do() -> str:
    kept.append(bytes(ROOM * 19 // 20))
    return "a part of the text"


def test_what_was_read_with_the_last_of_the_memory_is_not_believed():
    assert run(make_do).reason == "takes_too_much"


def fail() -> None:
    raise LookupError("nobody foresaw this")


def test_an_exception_that_nobody_foresaw_is_raised_here_with_its_traceback():
    with pytest.raises(child.ReadingFailed, match="in fail\n.*\nLookupError: nobody foresaw this"):
        run(fail)


class Loud:
    def __reduce__(self):
        return os.system, ("echo said",)


def test_nothing_that_a_child_answers_runs_here():
    with pytest.raises(Exception, match=r"posix\.system is no value of ours"):
        run(Loud)
