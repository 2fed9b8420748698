"""Who is let go takes nobody along who comes in the same round: its number goes to the next connection at once."""

from contextlib import ExitStack, closing

import pytest

from tests.tracker.rounds import ASKED, answer, listening
from tests.tracker.serving import connect
from tests.worker import eventually

MANY = 30
"""Enough to take every free number below their own, so that the next connection is given one of theirs."""
SLOW = {"a head": b"GET / HTTP/1.1\r\nHost: here\r\n", "nothing at all": b""}


@pytest.mark.parametrize("kind", SLOW)
def test_a_reader_who_comes_while_slow_ones_are_let_go_is_answered(settings, kind):
    settings.TRACKER_HEAD_SECONDS = 60
    with ExitStack() as lines, listening() as (server, turn):
        port = int(server.effective_port)
        slow = [lines.enter_context(closing(connect(port, SLOW[kind]))) for _ in range(MANY)]
        eventually(lambda: turn() or len(server.active_channels) == len(slow), 10)

        reader = lines.enter_context(closing(connect(port, ASKED)))
        settings.TRACKER_HEAD_SECONDS, server.next_channel_cleanup = -1, 0
        turn()
        settings.TRACKER_HEAD_SECONDS = 60

        assert answer(reader, turn).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("kind", SLOW)
def test_a_reader_for_whom_room_is_made_is_answered_although_the_other_spoke_just_then(settings, kind):
    settings.TRACKER_CONNECTIONS = MANY
    with ExitStack() as lines, listening() as (server, turn):
        port = int(server.effective_port)
        slow = [lines.enter_context(closing(connect(port, SLOW[kind]))) for _ in range(MANY)]
        eventually(lambda: turn() or len(server.active_channels) == len(slow), 10)

        reader = lines.enter_context(closing(connect(port, b"")))
        for line in slow:
            line.sendall(b"X")
        turn()
        reader.sendall(ASKED)

        assert answer(reader, turn).startswith(b"HTTP/1.1 200")
        turn()
        assert len(server.active_channels) <= MANY
