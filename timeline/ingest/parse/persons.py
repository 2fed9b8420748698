"""Tells a person's name from two other words with capitals ("Climate Change") by its first name.

The list has some thirty thousand first names of the languages that Faker knows (MIT), without those that are rather
words; `tests/timeline/ingest/first_names.py` wrote it. Names that it lacks are believed after "By" alone.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

from timeline.ingest.parse.no_names import is_function, is_occasion, is_venue
from timeline.ingest.parse.words import folded, word_set

LIST = Path(__file__).with_name("first_names.txt")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+|[^\W\d_](?=\W)")
TITLE = re.compile(r"(?:dr|prof|mr|mrs|ms|mx|sir|dame|rev)\.? ", re.I)
# What places, subjects and kinds of texts end with, though a first name may stand before it: "Virginia Beach".
NO_SURNAMES = word_set(
    "beach city county state states valley harbour harbor island islands river lake park springs hills heights falls"
    " bay bridge airport port coast street road avenue district town village region province kingdom republic"
    " north south east west wales america africa asia europe england texas"
    " workers worker staff employees union unions watch rights right change crisis freedom cloud tech technology"
    " technologies labs lab software systems services solutions capital ventures partners police army navy government"
    " policy law act power energy oil gas water air access pipeline research security privacy surveillance data"
    " report reports files papers leaks review daily times news post briefing edition special exclusive only version"
    " read reads story stories essay column letter letters interview podcast update updates analysis explainer feature"
    " opinion culture business politics science climate health sport sports money work life"
    " international foundation institute association campaign movement coalition alliance network"
    " day week month year night morning evening today tomorrow"
)


@cache
def first_names() -> frozenset[str]:
    """Without accents, which many pages leave out."""
    return frozenset(_plain(LIST.read_text(encoding="utf-8")).split())


def is_first_name(word: str) -> bool:
    """A word, or a part of one with a hyphen, that people are called by; initials too."""
    return bool(INITIALS.fullmatch(word)) or any(part in first_names() for part in (_plain(word), *_parts(word)))


def looks_like_person(name: str) -> bool:
    """Whether a name of two words or more begins with a first name and ends with nothing that no person is called."""
    return could_be_person(name) and is_first_name(TITLE.sub("", name.strip()).split()[0])


def could_be_person(name: str) -> bool:
    """Whether a name of two words or more, whatever its first, is no function, occasion or place."""
    words = TITLE.sub("", name.strip()).split()
    if len(words) < 2 or is_function(name) or is_occasion(name) or is_venue(name):
        return False
    return folded(words[-1]) not in NO_SURNAMES


def _parts(word: str) -> list[str]:
    return _plain(word).split("-") if "-" in word else []


def _plain(text: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(letter)
    )
