"""Whether a text names a person, however it is spelt. Words in, words out; no database.

“Jane Q. Worker” is found as Jane Worker, Jane Quentin Worker, WORKER, Jane, Jane Worker’s, Jane Wor-⏎ker, with Cyrillic
or invisible letters in it; and as Ms Worker where “Jane” stands elsewhere in the same record. It is not found in
“Jane R. Worker” (another initial), “Jane and a worker”, or a bare “Worker”.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from confusable_homoglyphs import confusables

SPACELESS = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
PLAIN = str.maketrans({"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"})
# Letters and signs that show nothing, besides those that Unicode counts as formats and marks.
UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")
LINE_END = re.compile(r"(?<=\w)(?:[-‐‑\u00ad][ \t]*\n\s*|[-‐] +(?=[^\W\d_]))(?=\w)")
GENITIVE = re.compile(r"(?<=[sS])['’ʼ](?!\w)|(?<=\w)['’ʼ][sS](?!\w)")
PLURAL_GENITIVE = re.compile(r"s['’ʼ](?!\w)")
TITLE = (
    r"(?:Ms|Mrs|Mr|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Frau|Herr|Mme|Madame|Mlle|Monsieur|Sra|Sr|Senora|Senor|Doctor"
    r"|MS|MRS|MR|DR)"
)
SUFFIXES = ("jr", "sr", "ii", "iii", "iv")
CAPITAL = r"[^\W\d_a-z]"  # case is told from the text's letters, folded to the Latin ones where there are such
MIDDLE = rf"(?:{CAPITAL}[\w]* ){{0,2}}"
GAP = r"(?: ,)? "


@dataclass(frozen=True)
class Name:
    """A form of words for a person, folded: given name, middle names, surname (with its particles)."""

    words: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """A given name and a surname, both written out."""
        return len(self.words) > 1 and all(len(word) > 1 and word[0].isupper() for word in self.ends)

    @property
    def ends(self) -> tuple[str, str]:
        return self.words[0], self.words[-1]

    @property
    def surname(self) -> tuple[str, ...]:
        first = len(self.words) - 1
        while first > 1 and self.words[first - 1][0].islower():
            first -= 1
        return self.words[first:]

    @property
    def middle(self) -> tuple[str, ...]:
        return self.words[1 : len(self.words) - len(self.surname)]


def words_naming(forms: Iterable[str], text: str, beside: Iterable[str] = ()) -> str | None:
    """The words of a text that name whoever has these forms; None where there are none.

    `beside` are the record's other texts, in which a first name makes “Ms Worker” somebody.
    """
    around = [fold(other) for other in beside]
    for name in forms:
        for folded in variants(text) if _may_stand(name, text) else ():
            found = _found(name, folded, around)
            if found:
                return found
    return None


def _may_stand(name: str, text: str) -> bool:
    """Whether the name's last word stands anywhere in the text, which is cheap to ask of a long list of people."""
    folded = fold(name).replace(" ,", "")
    if not folded or SPACELESS.search(folded):
        return bool(folded)
    return _parsed(folded).words[-1].casefold() in _vocabulary(text)


@lru_cache(maxsize=1024)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for folded in variants(text) for word in folded.split())


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Words and commas alone: no accents, invisible or confusable characters, so that an address, an odd apostrophe or
    a soft hyphen hides nobody."""
    latin = text if text.isascii() else "".join(_latin(text))
    latin = re.sub(r"(?<=[^\W\d_])[01]|[01](?=[^\W\d_])", lambda digit: "ol"[int(digit.group())], latin)
    return " ".join(re.sub(r"[^\w,]+|_+", " ", latin).replace(",", " , ").split())


def _latin(text: str) -> Iterator[str]:
    for letter in unicodedata.normalize("NFKD", text.translate(PLAIN)):
        if letter not in UNSEEN and unicodedata.category(letter) not in ("Cf", "Mn"):
            yield letter if letter.isascii() else _looks_like(letter)


@lru_cache(maxsize=1024)
def variants(text: str) -> list[str]:
    """The text folded; with words joined that a line's end parted; and without a genitive s."""
    joined = LINE_END.sub("", text)
    owned = (PLURAL_GENITIVE.sub("", each) for each in (text, joined))
    bare = (GENITIVE.sub("", each) for each in (text, joined))
    return list(dict.fromkeys(fold(each) for each in (text, joined, *bare, *owned)))


def _found(name: str, text: str, around: list[str]) -> str | None:
    folded = fold(name).replace(" ,", "")
    if not folded:
        return None
    if SPACELESS.search(folded):
        return folded if folded in text else None
    for pattern in _patterns(folded):
        if found := pattern.search(text):
            return found.group().replace(" ,", ",")
    return _titled(folded, text, around)


@lru_cache(maxsize=4096)
def _patterns(folded: str) -> tuple[re.Pattern[str], ...]:
    """A name of one word counts in its own case alone: “Will” is a name, “will” is not."""
    name = _parsed(folded)
    if len(name.words) == 1:
        return (_whole(re.escape(folded)),)
    exact = _whole(rf"(?i:{GAP.join(map(re.escape, folded.split()))})")
    return (exact, *map(_whole, _spelt(name))) if name.is_full else (exact,)


def _spelt(name: Name) -> Iterator[str]:
    """With other words between, and the surname first."""
    given, surname = _any_case(name.words[:1]), _any_case(name.surname)
    between = "".join(rf"(?:{_middle(word)} )?" for word in name.middle) if name.middle else MIDDLE
    capital = rf"(?={CAPITAL})"
    yield rf"{capital}{given} {between}{capital if not name.surname[0][0].islower() else ''}{surname}"
    yield rf"{capital}{surname} , {capital}{given}"
    yield rf"{re.escape(' '.join(name.surname).upper())} {capital}{given}"


def _titled(folded: str, text: str, around: list[str]) -> str | None:
    name = _parsed(folded)
    if not name.is_full:
        return None
    given = re.escape(name.words[0])
    found = _whole(
        rf"{TITLE} (?:{re.escape(name.words[0][0])} )?(?={CAPITAL}|[a-z]+ ){_any_case(name.surname)}"
    ).search(text)
    if not found or not any(_whole(rf"(?:{given}|{given.upper()})").search(other) for other in (text, *around)):
        return None
    return found.group()


def _middle(word: str) -> str:
    """An initial stands for the name, and the name for its initial."""
    return rf"(?i:{word}\w*)" if len(word) == 1 else rf"(?i:{re.escape(word)}|{re.escape(word[0])})"


def _parsed(folded: str) -> Name:
    words = folded.split()
    while len(words) > 2 and words[-1].lower() in SUFFIXES:
        words.pop()
    return Name(tuple(words))


def _any_case(words: tuple[str, ...]) -> str:
    return rf"(?i:{' '.join(map(re.escape, words))})"


@lru_cache(maxsize=4096)
def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s]){pattern}(?![^\s])")


@lru_cache(maxsize=65536)
def _looks_like(letter: str) -> str:
    """The Latin letter that it is taken for (Unicode's list of confusables), itself where there is none."""
    alike = [entry["c"] for entry in confusables.confusables_data.get(letter, ())]
    nearer = [each for other in alike for each in (entry["c"] for entry in confusables.confusables_data.get(other, ()))]
    latin = next((each for each in (*alike, *nearer) if len(each) == 1 and each.isascii() and each.isalpha()), None)
    return latin or letter
