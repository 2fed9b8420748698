"""Regular expressions for the forms that a person's name may take in a text. They work on folded text (folding.py)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from timeline.models.eastern import HANGUL, HANGUL_ENDS, SPACELESS, is_unspaced, letter_by_letter
from timeline.models.in_small import in_small, owning_in_small
from timeline.models.initials import is_abbreviation
from timeline.models.opened import APART
from timeline.models.ordinary import WORDS, is_of_ordinary_words
from timeline.models.owned import OWNED, takes_s
from timeline.models.titles import PARTICLE, SUFFIXES, TITLE
from timeline.models.turned import SHAPE

CAPITAL = r"[^\W\d_a-z]"  # case is told from the text's letters, folded to the Latin ones where there are such
MIDDLE = rf"(?:{PARTICLE}{{0,3}}{CAPITAL}[\w]* ){{0,2}}{PARTICLE}{{0,3}}"
NEXT = rf"(?:{CAPITAL}\w* ){{1,3}}"
AND = "(?i:and|und|et|y|e|og|och|en|i|ja|ve|sowie)"
SHARED = rf"(?:, {NEXT}){{0,4}}(?:, )?{AND} (?:(?:her|his|their|ihr|seine?) (?:[a-z]+ ){{0,2}}(?:, )?)?{NEXT}"
"""Others who share the surname: “Jane, Ola and Per Worker”."""
ABBREVIATED = {"van": "(?:van|v)", "von": "(?:von|v)", "der": "(?:der|d)", "den": "(?:den|d)", "v": "(?:v|van|von)"}
SHORTEST_GLUED = 10  # letters; a shorter name in one word, in small letters, may be a word (“willing”)


@dataclass(frozen=True)
class Name:
    """A folded name: given name, middle names, and surname with its particles, such as “van der”."""

    words: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Whether it has a given name and a surname that are both more than an initial."""
        return len(self.words) > 1 and all(len(word) > 1 and _begins_large(word) for word in self.ends)

    @property
    def has_initials(self) -> bool:
        return len(self.words) > 1 and len(self.words[-1]) > 1 and all(len(word) == 1 for word in self.words[:-1])

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


def _begins_large(word: str) -> bool:
    """Whether a word begins with a capital, or with a letter of a script without capitals."""
    return word[0].isupper() or word[0].lower() == word[0].upper()


@lru_cache(maxsize=4096)
def genitives(folded: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of a name with a genitive s (“der Brief Hedwig Trautmanns”), for languages that write it so."""
    if is_unspaced(folded) or not (name := parsed(folded)).is_full:
        return ()
    return tuple(map(whole, _in_genitive(name)))


@lru_cache(maxsize=4096)
def patterns(folded: str) -> tuple[re.Pattern[str], ...]:
    """All patterns of a name but those in `genitives` and `titled`.

    A name of one word is found only as it is written, in capitals and small letters: “Will” is a name, “will” is not.
    One of ordinary words is found with capitals alone: “Will March”, “WILL MARCH ON”, and not “will march on”.
    """
    if SPACELESS.search(folded):
        return (re.compile(letter_by_letter(folded)),)
    if HANGUL.search(folded):
        return (re.compile(rf"(?<![가-힣]){letter_by_letter(folded)}(?= ?{HANGUL_ENDS}(?![가-힣]))"),)
    name = parsed(folded)
    if len(name.words) == 1:
        return (whole(re.escape(folded)),)
    if is_of_ordinary_words(*name.ends):
        return tuple(map(whole, _spelt(name)))
    exact = whole(_exact(name, folded))
    if name.has_initials:
        return (exact, *map(whole, _with_initials(name)))
    return (
        (exact, *map(whole, chain(_spelt(name), owning_in_small(name), in_small(name)))) if name.is_full else (exact,)
    )


def _exact(name: Name, folded: str) -> str:
    """The name as it is listed, in any case; but “Chelsea banks closed” is no Chelsea Banks."""
    words = tuple(folded.split())
    if not name.is_full or name.ends[1].lower() not in WORDS:
        return any_case(words)
    return rf"(?:{re.escape(folded.lower())}|{any_case(words[:-1])} (?={CAPITAL}){any_case(words[-1:])})"


def _no_word(name: Name) -> str:
    """What must not follow a surname that is a word, too: “Mary, Church of England”."""
    return "(?! (?:of|for|in|on|at|to|the) )" if name.ends[1].lower() in WORDS else ""


def _spelt(name: Name) -> Iterator[str]:
    """Patterns of a full name: in order, with a genitive s, with middle names, with the surname first, in one word.

    The surname may come first in the text, or in the list of names itself.
    """
    given, surname = any_case(name.words[:1]), any_case(name.surname)
    capital, large = rf"(?={CAPITAL})", begins(name)
    yield _in_order(name)
    yield from (rf"{shape}(?= {OWNED})" for shape in _in_genitive(name))
    for word in name.middle:
        yield rf"{capital}{given} {MIDDLE}{middle(word)} {MIDDLE}{large}{surname}"
    initials = "".join(rf"(?:{middle(word)} )?" for word in name.middle) or "(?:[A-Z] )?"
    yield rf"{SHAPE}{large}{surname} , (?:{TITLE} ){{0,3}}{initials}{capital}{given}"
    if not name.middle:
        yield rf"{SHAPE}{large}{surname} , {CAPITAL}\w* {capital}{given}(?! {CAPITAL})"
    yield rf"{capital}{given} {SHARED}{large}{surname}"
    yield rf"{capital}{surname} {capital}{given}"
    yield rf"{capital}{given} , {capital}{surname}(?! ,| and ){_no_word(name)}"
    if len(name.surname) > 1:  # “van der” and the like are often left out
        bare = any_case(name.surname[-1:])
        yield from (rf"{SHAPE}{capital}{bare} , {capital}{given}", rf"{capital}{given} {MIDDLE}{capital}{bare}")
        yield rf"{capital}{given} {MIDDLE}{capital}{any_case((''.join(name.surname),))}"
    yield from _in_one_word(name.words[0], "".join(name.surname))


def _in_order(name: Name) -> str:
    between = "".join(rf"(?:{middle(word)} )?" for word in name.middle) if name.middle else MIDDLE
    return rf"(?={CAPITAL}){any_case(name.words[:1])} {between}{begins(name)}{any_case(name.surname)}"


def begins(name: Name) -> str:
    """What must stand at the start of the surname: a capital, unless it begins with a particle in small letters."""
    return "" if name.surname[0][0].islower() else rf"(?={CAPITAL})"


def _in_genitive(name: Name) -> Iterator[str]:
    """The pattern of a name with a genitive s, unless the surname ends in s, x or z and takes none."""
    if takes_s(name.surname[-1]):
        yield rf"{_in_order(name)}(?i:s)"
        yield rf"(?={CAPITAL}){any_case(name.words[:1])}(?i:s)? {SHARED}{begins(name)}{any_case(name.surname)}(?i:s)"


def _with_initials(name: Name) -> Iterator[str]:
    """Patterns of a name with initials: J T Worker, JT Worker, and either with the surname first."""
    surname, letters = any_case(name.words[-1:]), [letter.upper() for letter in name.words[:-1]]
    for initials in (" ".join(letters), "".join(letters)):
        if is_abbreviation(initials):
            continue
        yield rf"(?={CAPITAL}){surname} , {initials}"
        yield rf"{initials} (?={CAPITAL}){surname}"


def _in_one_word(given: str, surname: str) -> Iterator[str]:
    """Patterns of a name in one word: a handle, or where an invisible character stood in place of the space."""
    yield from (rf"{APART} (?i:{re.escape(word)})" for word in (given + surname, surname + given))
    yield rf"{re.escape(given.capitalize())}{re.escape(surname[0].upper())}(?i:{re.escape(surname[1:])})"
    if len(given + surname) >= SHORTEST_GLUED:
        yield rf"(?i:{re.escape(given + surname)})"


def middle(word: str) -> str:
    """The pattern of a middle name: an initial also matches a name that begins with it, a name also its initial."""
    return rf"(?i:{word}\w*)" if len(word) == 1 else rf"(?i:{re.escape(word)}|{re.escape(word[0])})"


def parsed(folded: str) -> Name:
    words = folded.split()
    while len(words) > 2 and words[-1].lower() in SUFFIXES:
        words.pop()
    return Name(tuple(words))


def surname_of(name: Name) -> str:
    """The pattern of the surname, with a “van” or “von” that may be abbreviated."""
    words = (ABBREVIATED.get(word.lower(), re.escape(word)) for word in name.surname[:-1])
    return rf"(?i:{' '.join([*words, re.escape(name.surname[-1])])})"


def any_case(words: tuple[str, ...]) -> str:
    return rf"(?i:{' '.join(map(re.escape, words))})"


@lru_cache(maxsize=4096)
def whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s]){pattern}(?![^\s])")
