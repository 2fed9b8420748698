"""Takes a list of names apart: "Marlow, Dana; Ashdown, Colby" names Dana Marlow and Colby Ashdown."""

import re
import unicodedata
from collections.abc import Iterator

from timeline.ingest.parse.no_names import has_case, is_control, is_function
from timeline.ingest.parse.outlets import KNOWN, sounds_like_a_house
from timeline.ingest.parse.persons import is_first_name, looks_like_person
from timeline.ingest.parse.words import folded, word_set

JOINT = "\x1f"  # between texts of neighbouring elements
AND = r"(?:(?i:and|und|et|och|with|mit|avec)|y|e|en|og|con)"
GROUPS = re.compile(rf"\s*(?:[;{JOINT}\n]|\s[&/]\s|(?<!\w){AND}(?=\s))\s*")
COMMA = re.compile(r"\s*,\s*")
HOUSES = frozenset(folded(name) for name in KNOWN)
BARS = re.compile(r"(\s*[|·•‧∙]\s*)")
PARTICLES = word_set(
    "de la le du des van von der den del della dello di da do dos das al el bin ibn bint ben abu ter ten te tot zu zum"
    " zur vom y e i af av st wa ap ab ua ’t 't"
)
LETTERS = re.compile(r"[^\W\d_]")


def names_in(text: str) -> list[str]:
    """What stands between commas, semicolons and "and", with first names put in front of surnames."""
    return [name for group in _groups(text) for name in _of_group(group)]


def parts_of(text: str) -> list[str]:
    """What stands between commas, semicolons and "and", as it is."""
    return [part for group in _groups(text) for part in COMMA.split(group) if part]


def with_bars_opened(text: str) -> str:
    """The text with a semicolon in place of each bar between two persons: "Dana Marlow | Colby Ashdown"."""
    pieces = BARS.split(text)
    for at in range(1, len(pieces) - 1, 2):
        before, behind = names_in(pieces[at - 1]), names_in(pieces[at + 1])
        if before and behind and all(map(looks_like_person, (_tail(before[0]), *before[1:], *behind))):
            pieces[at] = "; "
    return "".join(pieces)


def cased(name: str) -> str:
    """The name in the usual letters, if it is written in capitals."""
    if not name.isupper() or not all(
        unicodedata.name(letter, "").startswith("LATIN") for letter in LETTERS.findall(name)
    ):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize() if len(word.group()) > 1 else word.group(), name)


def _tail(name: str) -> str:
    """The name without the word "by" in front of it."""
    first, _, rest = name.partition(" ")
    return rest if rest and not is_first_name(first) else name


def _groups(text: str) -> list[str]:
    return [group for part in GROUPS.split(f" {text} ") if (group := part.strip(" ,"))]


def _of_group(group: str) -> Iterator[str]:
    parts = [part for part in COMMA.split(group) if part]
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    are_single = len(parts) > 2 and all(" " not in surname for surname, _ in pairs)
    if len(parts) % 2 == 0 and (len(parts) == 2 or are_single) and all(_is_turned(*pair) for pair in pairs):
        yield from (f"{given} {cased(surname)}" for surname, given in pairs)
    else:
        yield from parts


def _is_turned(surname: str, given: str) -> bool:
    """Whether two texts around a comma are a surname and the first names of its bearer, and not a name and a place."""
    words, firsts = [word for word in surname.split() if word.casefold() not in PARTICLES], given.split()
    if not all(has_case(part) and not _is_no_name(part) for part in (surname, given)) or not given[0].isupper():
        return False
    if len(words) == 1 == len(firsts):
        return True
    is_given = all(map(is_first_name, firsts)) and len(firsts) <= 3
    return is_given and len(words) <= 2 and not (len(words) == 2 and is_first_name(words[0]))


def _is_no_name(part: str) -> bool:
    return is_function(part) or is_control(part) or sounds_like_a_house(part) or folded(part) in HOUSES
