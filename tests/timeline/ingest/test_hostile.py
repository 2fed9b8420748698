"""Input made to be slow: each is read in about a second of CPU, where a pattern that backtracks would take hours."""

import signal
import tracemalloc
from collections.abc import Iterator
from datetime import date

import pytest

from tests.timeline.ingest.gazetteer import subjects
from timeline.ingest import clean, parse
from timeline.ingest.reading import understand
from timeline.ingest.values import Given, Page, Raw

SENTENCE = "Google employees signed a letter to Amazon. "
PIECES = [
    "a ",
    "(",
    ")",
    "“",
    '"',
    "‘",
    "‘word ",
    ".",
    "U.S. ",
    "A",
    "Aa ",
    "9",
    "1,000,",
    "\n",
    "a\n\n",
    "<",
    "<div>",
    "<!--",
    "İ",
    "\u0301\u0316",
    ", which ",
    "Google ",
    "won ",
    "hundreds of ",
    "between one and two ",
    "not renew the ",
    "plan to ",
    "June 5, 2018 ",
    "workers of Google and ",
    "signed a letter ",
    "Anna Berta, the head of ",
    "© 2018 ",
    "By ",
    SENTENCE,
]


@pytest.fixture
def no_end_in_sight() -> Iterator[None]:
    """Ends what has used a minute of this process's own time, however busy the machine is."""
    before = signal.signal(signal.SIGVTALRM, lambda *_: pytest.fail("It backtracks."))
    signal.setitimer(signal.ITIMER_VIRTUAL, 60)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.usefixtures("no_end_in_sight")
@pytest.mark.parametrize("piece", PIECES, ids=[repr(piece[:12]) for piece in PIECES])
def test_two_hundred_thousand_characters_of_it_cost_little(piece: str) -> None:
    text = (piece * 200_000)[:200_000]

    page = parse.read(
        Raw(f"A headline of some words\n\n{text}.\n\n{SENTENCE * 6}".encode()), Given(), date(2018, 6, 22)
    )
    reading = understand(Page(text=text, published_on=date(2018, 6, 22)), subjects())

    assert page is not None and len(reading.proposals) < 400


def test_a_very_wide_indent_costs_no_more_memory_than_its_text() -> None:
    text = f"{SENTENCE}\n\n{' ' * 300_000}{SENTENCE}\n"
    tracemalloc.start()

    clean.cut(text)

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10 * len(text)
