"""Names across scripts: reduces Cyrillic, Greek, Armenian, Georgian and Latin words to one spelling.

There are many ways to write such a name in Latin letters: Сергей Щербаков is Sergey Shcherbakov, Sergei Scherbakow or
Sergej Ščerbakov. So both sides are reduced until these differences are gone. Far apart names stay apart, close ones may
fall together; a reduced name is therefore only compared where one of the two was written in another script.
"""

import re
from functools import lru_cache

from anyascii import anyascii

OTHER = re.compile("[\u0370-\u03ff\u0400-\u058f\u10a0-\u10ff\u1c80-\u1cbf\u1f00-\u1fff\u2d00-\u2d2f\ua640-\ua69f]")
# Greek pairs of letters that are one sound, before letters are replaced one by one.
GREEK = ((re.compile("ου", re.I), "u"), (re.compile("μπ", re.I), "b"), (re.compile("ντ", re.I), "d"))
GREEK_TOO = ((re.compile("γκ", re.I), "g"), (re.compile("(?<=[αεΑΕ])υ", re.I), "v"))
KHA = re.compile("[хχ]", re.I)
KHA_AS = ("h", "ch")  # Khrunov, Hrunov; Chrunow in German, Polish and Czech
RULES = tuple(
    (re.compile(written), to)
    for written, to in (
        ("shch|schtsch|szcz|sch|sc|sh|sz", "s"),
        ("tsch|tch|ch|cz|c", "c"),
        ("zh|rz", "z"),
        ("ts|tz", "c"),
        ("kh", "h"),
        ("ph", "f"),
        ("th", "t"),
        ("dj|dzh|dz", "d"),
        ("ks", "x"),
        ("ou", "u"),
        ("mp", "b"),
        ("nt", "d"),
        ("gk", "g"),
        ("w", "v"),
        ("f(?=$|f$)", "v"),
        ("[yij]+", "i"),
        ("gi", "i"),
        ("i[eo]", "e"),
        ("h", "g"),
        (r"(.)\1+", r"\1"),
    )
)


def is_other(text: str) -> bool:
    """Whether a text has letters of a script that is reduced here."""
    return not text.isascii() and bool(OTHER.search(text))


def ways(text: str) -> tuple[str, ...]:
    """The ways to write х or χ that a text with one has; any one will do for a text without."""
    return KHA_AS if KHA.search(text) else KHA_AS[:1]


@lru_cache(maxsize=1024)
def romanized(folded: str, is_latin_kept: bool, kha: str = "h") -> str:
    """Each word of a folded text reduced, so that the words keep their places. Unless `is_latin_kept`, “-” stands for
    the words in Latin letters."""
    return " ".join(reduced(word, kha) if is_latin_kept or is_other(word) else "-" for word in folded.split(" "))


@lru_cache(maxsize=65_536)
def reduced(word: str, kha: str = "h") -> str:
    """One word reduced, with х as `kha`; its first letter keeps its case."""
    if not word[:1].isalpha():
        return word
    letters = word
    for pair, letter in (*GREEK, *GREEK_TOO) if is_other(word) else ():
        letters = pair.sub(letter, letters)
    letters = KHA.sub(kha, letters)
    letters = re.sub(r"[^a-z]", "", anyascii(letters).lower()) or word.lower()
    for pattern, to in RULES:
        letters = pattern.sub(to, letters)
    return letters[:1].upper() + letters[1:] if word[:1].isupper() else letters
