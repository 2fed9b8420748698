"""Case endings of names, for languages that decline them: “list Jana Kowalskiego” names Jan Kowalski.

All letters here are as `romanized.reduced` leaves them: y and j are i, w is v, h is g, a double letter is one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline.models.name_shapes import CAPITAL, MIDDLE, Name, begins, parsed
from timeline.models.owned import ENGLISH, FOREIGN, SHARED

SLAVIC = (
    "a|e|i|o|u|ai|ei|oi|ui|ia|iu|ae|aem|aia|aiu|uiu|oiu|eia|eiu|am|om|em|im|ami|imi|ovi|evi|ego|ogo|emu|omu|ig|ag|eg"
)
BALTIC = "a|e|i|o|u|ai|ei|ui|iui|as|es|is|os|us|am|im|em|ia|iu|s"
FINNIC = "n|an|en|in|on|a|e|i|u|ta|t|le|la|l|lta|lt|sa|s|sta|st|ga|ksi|sen|sele|sela|selta|sesta|sesa|seta"
HUNGARIAN = "t|at|et|ot|nak|nek|val|vel|ban|ben|ra|re|ig|rol|tol|goz|gez|ert|on|en|e"
GREEK = "a|e|i|o|u|as|is|os|us|s"
WRITTEN: tuple[tuple[str, str, str], ...] = (
    (
        "w|z|sie|się|nie|jest|był|była|przez|jak|ze|dla|oraz|pod|przed|który|która|których|według|po|v|ve|podle|jako"
        "|nebo|byl|byla|který|která|že|aj|ako|ktorý|ktorá|bol|bola|su|koji|koja|iz|kao|ali|bio|bila|nego|prema|kot|ki|pri",
        "ąęłżźśćńčšžřěůďťňđľĺŕ",
        SLAVIC,
    ),
    ("ir|yra|kad|buvo|apie|kas|bija|pie|laiškas", "ąčęėįšųūžāēģīķļņ", BALTIC),
    ("oli|joka|mutta|kun|hänen|hanen|mukaan|kertoi|kirje|kes|mis|ning|kui|kiri", "õ", FINNIC),
    ("egy|hogy|nem|volt|szerint|meg|csak|írta|levele|és", "őű", HUNGARIAN),
)
"""Small words, letters, and endings of languages in Latin letters. What is a word of others too is left out."""
UNDECLINED = (
    rf"{ENGLISH}|{FOREIGN}|le|la|les|des|du|une?|et|est|dans|que|qui|pour|il|elle|el|los|las|y|con|del|por|una|per|che"
    r"|di|para|da|das|dos|em|uma?|ei"
)
UNDECIDED = SHARED | {"a", "as", "do", "for", "i", "no", "on", "to", "je", "na", "es", "ja"}
"""Small words of both kinds of languages."""
CYRILLIC = re.compile("[\u0400-\u052f]")
OF_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
STEM = re.compile(r"(?:nen|[aeiou]s|[aeiou]+)$")
FLEETING = re.compile(r"e(?=[bcdfgklmnprstvxz]$)")  # Pavel, Pavla; Marek, Marka


@lru_cache(maxsize=1024)
def endings(text: str) -> str | None:
    """The case endings of the language that a text is written in; None if it declines no names, or can't be told."""
    if CYRILLIC.search(text):
        return SLAVIC
    if OF_GREEK.search(text):
        return GREEK
    words = [word for word in re.findall(r"[^\W\d_]+", text.lower()) if word not in UNDECIDED]
    known = [(_count(words, small, letters), those) for small, letters, those in WRITTEN]
    most, those = max(known, key=lambda one: one[0])
    return those if most > sum(1 for word in words if re.fullmatch(UNDECLINED, word)) else None


def _count(words: list[str], small: str, letters: str) -> int:
    return sum(1 for word in words if re.fullmatch(small, word) or not set(letters).isdisjoint(word))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A reduced name without the ending of its nominative; of a short one at least two letters stay."""
    begun = STEM.sub("", word)
    return begun if len(begun) > 1 else word


@lru_cache(maxsize=4096)
def declined(name: str, those: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of a reduced name with case endings, in order and with the surname first."""
    parts = parsed(name)
    return tuple(map(re.compile, _shapes(parts, those))) if parts.is_full and len(stem(parts.words[-1])) > 2 else ()


def _shapes(name: Name, those: str) -> Iterator[str]:
    given = declined_word(name.words[0], those)
    surname = " ".join((*map(re.escape, name.surname[:-1]), declined_word(name.surname[-1], those)))
    capital = rf"(?={CAPITAL})"
    yield rf"(?<!\S){capital}{given} {MIDDLE}{begins(name)}{surname}(?!\S)"
    yield rf"(?<!\S){begins(name)}{surname} (?:, )?{capital}{given}(?!\S)"


def declined_word(word: str, those: str) -> str:
    """The pattern of a reduced word with case endings; of the word alone where there are none."""
    if not those:
        return rf"(?i:{re.escape(word)})"
    begun = re.escape(stem(word))
    fleeting = FLEETING.sub("e?", begun) if len(begun) > 2 else begun
    return rf"(?i:{re.escape(word)}|{fleeting}(?:{those})?)"


def has_ending(word: str, found: str) -> bool:
    """Whether more was found than the stem of a reduced word."""
    return len(found) > len(stem(word))
