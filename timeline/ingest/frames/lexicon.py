"""Classes of words, as a table (lexicon.tsv): a line names a class, a part of speech, and the lemmas in it.

A verb with its particle is one lemma ("walk_out"). A word may be in several classes.
"""

from collections import defaultdict
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("lexicon.tsv")


@cache
def classes() -> dict[tuple[str, str], tuple[str, ...]]:
    """Of ("V" or "N", lemma) its classes."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, pos, lemmas = line.split("\t")
            for lemma in lemmas.split():
                found[pos, lemma].append(name)
    return {key: tuple(names) for key, names in found.items()}


def of(pos: str, lemma: str) -> tuple[str, ...]:
    """`pos` as Universal Dependencies have it."""
    return classes().get(("V" if pos in ("VERB", "AUX") else "N", lemma), ())


def lemma(pos: str, told: str) -> str:
    """The parser makes "fin" of "fined": with its e, where the table knows that and not the other."""
    return f"{told}e" if not of(pos, told) and of(pos, f"{told}e") else told
