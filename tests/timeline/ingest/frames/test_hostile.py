"""Pages made to be slow to parse: what is parsed is bounded, in words and so in time."""

import time

import pytest

from tests.timeline.ingest.frames.stories import DAY
from tests.timeline.ingest.gazetteer import subjects
from timeline.ingest.frames.parser import MOST, trees
from timeline.ingest.reading import understand
from timeline.ingest.values import Page

BUSY = 5
"""What takes so many times as long has no end; a busy machine alone doubles it."""
CLAUSE = "workers at Google signed a letter to Amazon and the council of Lumovar asked it to end a contract while "
WORDS = {
    "prose": CLAUSE * 550,
    "names": "Google employees " * 5_000,
    "verbs": "signed struck sued " * 3_400,
    "a": "a " * 10_000,
}


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """The model is no page's cost."""
    list(trees(["Workers struck."]))


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
def test_ten_thousand_words_without_a_full_stop_are_read_in_two_seconds(text: str) -> None:
    began = time.process_time()

    found = understand(Page(text=text, published_on=DAY), subjects(), parse=trees)

    assert time.process_time() - began < 2 * BUSY
    assert len(found.proposals) < 10


def test_words_behind_the_most_have_no_tree_and_their_sentences_stay() -> None:
    found = list(trees([f"{CLAUSE.strip()}."] * 500))

    lengths = [len(tree.tokens) for tree in found]
    assert len(found) == 500 and sum(lengths) <= MOST < sum(lengths) + max(lengths)
    assert lengths[0] and not lengths[-1]


def test_signs_are_words_too() -> None:
    text = "\n\n".join('{"input":"&#x00A;", "output":[["Character","?"]]}' for _ in range(400))
    began = time.process_time()

    understand(Page(text=text, published_on=DAY), subjects(), parse=trees)

    assert time.process_time() - began < 2 * BUSY
