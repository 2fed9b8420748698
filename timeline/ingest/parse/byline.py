"""Finds the names of people in a byline, which may also have the publisher, functions, buttons, days and places."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import takewhile

from timeline.ingest.parse import eastern
from timeline.ingest.parse.days import written_in
from timeline.ingest.parse.labels import MACHINE
from timeline.ingest.parse.name_lists import JOINT, LETTERS, PARTICLES, cased, names_in, parts_of, with_bars_opened
from timeline.ingest.parse.no_names import PICTURES, has_case, is_control, is_function, is_occasion
from timeline.ingest.parse.outlets import KNOWN, sounds_like_a_house
from timeline.ingest.parse.words import clean, folded

BY = re.compile(
    r"^\W*(?:(?:(?:written|posted|published|reported|words|text|story|article|report|analysis|opinion"
    r"|reporting|review)\s+)?by\b"
    r"|(?:report(?:ing)?|bericht|reportage|authors?|writers?|reporters?|byline|words|te[xk]s?to?|texte|testo|ord"
    r"|autor(?:en|in|es|a|ka|ky|i)?|auteurs?|f[öo]rfattare|forfatter|skribent|journalist|szerz[őo]|yazar|penulis"
    r"|автор\w?|текст)\s*[:：]|(?:作者|撰文|文|記者|记者|기자)\s?[:：]|(?:von|par|por"
    r"|di|door|av|af|от|від|od|przez)\s(?!\s*(?-i:[a-zß-ÿ]{4})))[:\s]*",
    re.I,
)
END = re.compile(
    r"\s*(?:[|·•‧∙●▪►»<>{}\\]|/(?!\s)|\s[–—-]\s|(?<!\w)(?:published|posted|updated|last updated|modified"
    r"|ph?otos?\w*|ph?otogra\w*|fotos?|fotogra\w*|bild\w*|illustra\w+|image\w*|as told to"
    r"|graphics|video|is|was|covers|writes|translated|edited|additional|share|read more|view|see all"
    r"|follow|e-?mail|contact|subscribe|tweet)(?!\w)"
    r"|\(|@|\d).*",
    re.I | re.S,
)
WHERE = re.compile(r"(?<!\w)(?:for|of|at|in|from) (?:the )?\w.*", re.I | re.S)
TRAILING = re.compile(r"(?<!\w)(?:on|am|le|el|il|at|um)\s*$", re.I)
GLUE = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ])")
GLUED_NAMES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O")
NO_NAME = re.compile(r"[^\w\s,;&.'’\x1f\u0300-\u036f\u0900-\u0dff\u0e30-\u0e4e-]|\d")
SHORT_PARTICLE = re.compile(r"^[^\W\d_]{1,3}['’‘ʼ-]")
MARKS = re.compile("[|·•‧∙●▪►»]")
MAILBOX = re.compile(r"\s[\w.+-]{1,60}(?=@)")
LONGEST_NAME = 6  # words


def people(text: str | Iterable[str] | None, houses: Iterable[str] = ()) -> tuple[str, ...]:
    """The people that a byline names, each once. `houses` are names of the publisher, which are left out."""
    own = {_bare(house) for house in houses} | _known()
    found: dict[str, str] = {}
    for line in [text] if isinstance(text, str) else text or ():
        for name in _named(line):
            if is_person(name) and _bare(name) not in own and not (found and _is_affiliation(name)):
                found.setdefault(name.casefold(), cased(name))
    return tuple(found.values())


def are_names(text: str) -> bool:
    """Whether a text is only names of people, each of at least two words."""
    names = parts_of(text)
    are_people = all(" " in name and is_person(name) and not is_occasion(name) for name in names)
    return bool(names) and are_people and not NO_NAME.search(text)


def has_function(line: str) -> bool:
    """Whether a line is names and what they do: "Bridget Amory, Staff Writer"."""
    first, _, function = line.partition(",")
    return len(line) < 60 and are_names(first) and is_function(function)


def said_in(line: str) -> str | None:
    """The part of a line that says "by", which may come after buttons and days: "Suivre · Par Solène Abiven".

    None if no part does.
    """
    for part in MARKS.split(with_bars_opened(line[:1000])):
        day = next(iter(written_in(part)), None)
        for told in (part, part[day.end :] if day else ""):
            pieces = told.split(JOINT)
            for at, piece in enumerate(pieces):
                if BY.match(piece) and opens_with_names(BY.sub("", JOINT.join(pieces[at:]))):
                    return JOINT.join(pieces[at:])
    return None


def opens_with_names(text: str) -> bool:
    """Whether a text begins with the name of a person."""
    said = END.sub("", _without_days(text.lstrip(f"{JOINT} ")), count=1)
    first = next(iter(names_in(said)), "")
    return text[:1] != "-" and is_person(WHERE.sub("", first).strip(" .,:;*–—\t"))


def joined(names: Iterable[str]) -> str | None:
    return ", ".join(names)[:500] or None


def _named(line: str) -> Iterator[str]:
    pieces = takewhile(lambda piece: not PICTURES.match(piece), map(_plain, line[:1000].split(JOINT)))
    for piece in _rejoined([piece for piece in pieces if piece and not is_control(piece)]):
        said = END.sub("", _without_days(with_bars_opened(piece)), count=1)
        for name in names_in(said):
            yield from _unglued(WHERE.sub("", name).strip(" .,:;*-–—\t"))


def _plain(piece: str) -> str:
    words = clean(piece) or ""
    return eastern.writer(words) or ("" if eastern.is_credit(words) else BY.sub("", words))


def _rejoined(pieces: list[str]) -> list[str]:
    """The pieces, with a first name and a family name from separate elements joined to one name."""
    kept: list[str] = []
    for piece in pieces:
        if kept and len(kept[-1].split()) == 1 == len(piece.split()) and kept[-1][0].isupper() and piece[0].isupper():
            kept[-1] = f"{kept[-1]} {piece}"
        else:
            kept.append(piece)
    return kept


def _without_days(text: str) -> str:
    text = MAILBOX.sub(" ", text.replace(MACHINE, " "))
    for written in written_in(text)[:1]:
        text = text[: written.start]
    return TRAILING.sub("", text)


def _unglued(name: str) -> list[str]:
    """Splits names that stand together without a space: "Abby BygraveColby Ashdown" is two names, "Ann McRae" one."""
    parts, at = [], 0
    for joint in GLUE.finditer(name):
        left, right = name[at : joint.start()], name[joint.start() :]
        last = left.rsplit(" ", 1)[-1]
        if " " in left and " " in right and last not in GLUED_NAMES and not last.endswith("-"):
            parts.append(left)
            at = joint.start()
    return [*parts, name[at:]]


def _is_affiliation(name: str) -> bool:
    """Whether a name that follows a person's is the place or paper where they work: "Ardmouth", "Valley Tribune"."""
    return (len(name.split()) == 1 and has_case(name)) or sounds_like_a_house(name)


def is_person(name: str) -> bool:
    """Whether a text is the name of a person: two to six capitalized words.

    One word is enough in scripts without capitals, or if it stands by itself ("Banksy").
    """
    words = name.split()
    if (
        not words
        or len(words) > LONGEST_NAME
        or not LETTERS.search(name)
        or re.search(r"https?:|www\.|[@#_=]|\.\w{2,}$", name)
    ):
        return False
    if is_function(name) or is_control(name):
        return False
    if not has_case(name):
        return len(name) <= 30
    return all(map(_is_part, words)) and len(name) >= 3 and words[-1] not in PARTICLES


def _is_part(word: str) -> bool:
    """Whether a word can be part of a name: capitalized, a particle, or both in one ("al-Sayed", "d’Aubigné")."""
    behind = SHORT_PARTICLE.sub("", word)
    return word.casefold() in PARTICLES or not word[0].islower() or (behind != word and behind[:1].isupper())


@cache
def _known() -> frozenset[str]:
    return frozenset(map(_bare, KNOWN))


def _bare(name: str) -> str:
    return folded(name).removeprefix("the ")
