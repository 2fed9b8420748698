"""Whether a text names a person, however it is spelt. Words in, words out; no database.

“Jane Q. Worker” is found as Jane Worker, Jane Quentin Worker, WORKER, Jane, Jane Worker’s, Jane Wor-⏎ker, JaneWorker,
with Cyrillic or invisible letters in it; and as Ms Worker or J. Worker where “Jane” stands elsewhere in the record. It
is not found in “Jane R. Worker” (another initial), “Jane and a worker”, “… Jane. Worker councils …”, a bare “Worker”.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

from timeline.models.folding import fold, foldings, spelt_out, variants
from timeline.models.name_shapes import genitives, is_unspaced, parsed, patterns, titled
from timeline.models.owned import is_written_so
from timeline.models.titles import TITLE

FORMS = 65_536  # kept in memory; a list that is longer is spelt anew at each look


def words_naming(forms: Iterable[str], text: str, beside: Iterable[str] = ()) -> str | None:
    """The words of a text that name whoever has these forms; None where there are none.

    `beside` are the record's other texts, in which a first name makes “Ms Worker” somebody.
    """
    around = [fold(other) for other in beside]
    for name in (spelt for form in forms for spelt in _spellings(form)):
        for folded in variants(text) if _may_stand(name, _vocabulary(text)) else ():
            found = _found(name, folded, around)
            if found:
                return found
    return None


@lru_cache(maxsize=FORMS)
def _spellings(form: str) -> tuple[str, ...]:
    """Folded; and as one writes it who leaves out the apostrophe or the hyphen in it (OFarrelly, JeanLuc), or writes ue
    for ü."""
    closed = re.sub(r"(?<=\w)['’ʼ‑–-](?=\w)", "", form)
    spelt = [each.replace(" ,", "") for one in (form, closed, *spelt_out(form)) for each in foldings(one)]
    return tuple(each for each in dict.fromkeys([*spelt, *map(_untitled, spelt)]) if each)


def _untitled(folded: str) -> str:
    """Somebody listed as “Dr. Jane Worker” goes without the title too."""
    words = folded.split()
    while len(words) > 2 and re.fullmatch(TITLE, words[0]):
        words.pop(0)
    return " ".join(words)


def may_be_named(forms: Iterable[str], vocabulary: AbstractSet[str]) -> bool:
    """Whether it is worth while to look for whoever has these forms, which is cheap to ask of a long list of people."""
    return any(_may_stand(name, vocabulary) for form in forms for name in _spellings(form))


def vocabulary_of(texts: Iterable[str]) -> AbstractSet[str]:
    """The words of all these texts."""
    return frozenset().union(*map(_vocabulary, texts))


def _may_stand(name: str, vocabulary: AbstractSet[str]) -> bool:
    """Whether the name's last word stands there."""
    asked = _asked(name)
    return asked is None or not vocabulary.isdisjoint(asked)


@lru_cache(maxsize=FORMS)
def _asked(name: str) -> frozenset[str] | None:
    """Words of which a text holds one that names them; None where a script tells no words apart."""
    if is_unspaced(name):
        return None
    words = name.casefold().split()
    surname = parsed(name).words[-1].casefold()
    return frozenset((surname, f"{surname}s", words[-1], "".join(words)))


@lru_cache(maxsize=1024)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for folded in variants(text) for word in folded.split())


def _found(name: str, text: str, around: list[str]) -> str | None:
    for pattern in patterns(name):
        if found := pattern.search(text):
            return found.group().replace(" ,", ",")
    return _in_genitive(name, text) or titled(name, text, around)


def _in_genitive(name: str, text: str) -> str | None:
    """The text's language is asked for last: seldom does anybody's name stand so."""
    found = next((hit for pattern in genitives(name) if (hit := pattern.search(text))), None)
    return found.group().replace(" ,", ",") if found and is_written_so(text) else None
