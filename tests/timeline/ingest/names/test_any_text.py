"""What holds of strangers whatever a page says: no two places overlap, forms are as written, and no text takes long."""

import random
import re
import time
from itertools import pairwise

import pytest

from timeline.ingest.names import strangers
from timeline.ingest.parse.words import in_order
from timeline.ingest.values import Mention, Page

WORDS = in_order(
    "Lumovar Systems Inc. Maria NWU the of and for city municipality Commune said employees at with , . ( ) “ ” 's - /"
    " Kessock Union Dutch cabinet Department on Tuesday Chief Executive in firms like"
)


@pytest.mark.parametrize("seed", range(40))
def test_no_two_places_overlap_whatever_the_words(seed: int) -> None:
    chosen = random.Random(seed)
    text = " ".join(chosen.choices((*WORDS, "\n\n"), k=400))
    known = [(at.start(), at.end()) for at in re.finditer("Kessock|Lumovar Systems|city of", text)]
    mention = Mention("organization", "kessock", "Kessock", len(known), ("Kessock",), tuple(known))

    found = strangers(Page(text=text), (mention,))

    places = sorted([*known, *(span for one in found for span in one.spans)])
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert all(" ".join(text[slice(*span)].split()) in one.forms for one in found for span in one.spans)


@pytest.mark.parametrize(
    "text",
    [
        "A" * 200_000,
        "A B " * 50_000,
        "A." * 100_000,
        "A&" * 100_000,
        "The " * 50_000,
        "Department of " * 14_000,
        "Aaa Bbb (AB) " * 15_000,
        " ".join(f"they met Xq{at:x}ab, and" for at in range(9_000)),
    ],
    ids=lambda text: text[:12],
)
def test_no_text_takes_long(text: str) -> None:
    before = time.process_time()
    strangers(Page(text=text), ())
    assert time.process_time() - before < 3
