import re
import signal
from contextlib import suppress
from threading import Thread

import pytest

from timeline.ingest.pipeline.limit import TookTooLong, within


def count_on() -> None:
    while True:
        re.sub("a", "b", "a" * 1000)


def count_on_whatever_comes() -> None:
    """What a library does that catches everything once."""
    with suppress(Exception):
        count_on()
    count_on()


@pytest.mark.parametrize("read", [count_on, count_on_whatever_comes])
def test_reading_without_an_end_is_ended_and_says_so(read):
    with pytest.raises(TookTooLong, match="took more than 0.05 seconds of computing"):
        within(0.05, read)


def test_a_pattern_that_backtracks_is_ended_too():
    with pytest.raises(TookTooLong):
        within(0.05, re.match, r"(a|aa)+$", "a" * 60 + "b")


def test_what_is_read_in_time_is_returned_and_no_timer_stays():
    before = signal.getsignal(signal.SIGVTALRM)

    assert within(5, sorted, [2, 1]) == [1, 2]
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGVTALRM) == before


def test_in_another_thread_it_is_read_without_a_timer():
    read: list[list[int]] = []
    thread = Thread(target=lambda: read.append(within(0.01, sorted, [2, 1])))
    thread.start()
    thread.join()

    assert read == [[1, 2]]
