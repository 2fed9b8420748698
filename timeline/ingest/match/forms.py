"""The forms of words by which a subject is sought, and in which case each of them counts.

A subject is sought by its aliases, by its own name unless an alias governs the same words, and by its former names in
their time. A name that nobody gave rules for counts where it is written as a name: “Meta” and “META”, never “a meta
study”. Dots in short forms don't count: “A.C.L.U.” is “ACLU”, “US Army” is “U.S. Army”.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from timeline.ingest.match.edges import foreign
from timeline.ingest.values import Alias, Subject

BLANKS = "\n\r\t\v\f\x1c\x1d\x1e\x1f"
SPACES = BLANKS + (  # all others than " "
    "\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # "ＡＷＳ", as Japanese pages set Latin letters
SAME = WIDE | str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-"} | dict.fromkeys(SPACES, " "))
SAME_SIGNS = {chr(code): sign if isinstance(sign, str) else chr(sign) for code, sign in SAME.items()}
SHORT = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{2,6}\b")
DOTTED = re.compile(r"\b(?:[A-Za-z]\. ?){2,}")
SPELT_OTHERWISE = re.compile(r"[.'’‘]|[A-Z][A-Za-z]{0,4}[A-Z]")  # may have dots, or an apostrophe, or be without them
ANY, CAPITAL, CAPITALS = 0, 1, 2  # how a name must be written: as you like, its first letter large, all of it large
BESIDE = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Form:
    """`is_name`: nobody gave rules for it, it is written as a name."""

    alias: Alias
    subject: Subject
    is_name: bool = False

    @cached_property
    def is_full(self) -> bool:
        """Needs no other word to be sure of whom it names."""
        return not self.alias.context and not self.alias.not_beside


class Hit(NamedTuple):
    """A form that stands in a text, in offsets of the text."""

    start: int
    end: int
    form: Form

    @property
    def subject(self) -> Subject:
        return self.form.subject

    @property
    def key(self) -> tuple[str, str]:
        return self.form.subject.type, self.form.subject.slug


def of(subject: Subject) -> Iterator[tuple[str, Form]]:
    """Folded words to the form that they are."""
    for alias, is_name in _named(subject):
        form = Form(alias, subject, is_name)
        yield from ((words, form) for words in _spellings(alias.text))


def spelt(subject: Subject) -> Iterator[tuple[str, int]]:
    """The words of `of`, with how large each must be written at least."""
    for alias, is_name in _named(subject):
        need = _need(alias, is_name)
        yield from ((words, _needed(words, need)) for words in _spellings(alias.text))


def _named(subject: Subject) -> Iterator[tuple[Alias, bool]]:
    """All by which it goes, and whether that is a name without rules."""
    yield from ((alias, False) for alias in subject.aliases)
    name = fold(subject.name)
    if not any(fold(alias.text) == name for alias in subject.aliases):
        yield Alias(subject.name), True
    yield from ((alias, True) for alias in subject.former_names)


def _need(alias: Alias, is_name: bool) -> int:
    """How large it must be written at least, told before the text around it is looked at (`is_cased`)."""
    meant = alias.text
    if not (is_name or alias.case_sensitive) or not meant[0].isupper():
        return ANY
    return CAPITALS if meant.isupper() and len(meant) > 1 and " " not in meant else CAPITAL


def _needed(words: str, need: int) -> int:
    if need and not words[0].isalnum():
        return ANY
    return CAPITAL if need and " " in words else need


def fold(text: str) -> str:
    """Lower case and plain signs, character by character: offsets in the result are offsets in the text."""
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" lowers to two characters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return plain(lowered)


def plain(text: str) -> str:
    """Plain signs, character by character. What translates a text with curly quotes looks each letter up, so the few
    others are sought first."""
    if text.isascii() and text.isprintable():
        return text
    for other in BLANKS if text.isascii() else {*BLANKS, *(foreign(text) & SAME_SIGNS.keys())}:
        text = text.replace(other, SAME_SIGNS[other])
    return text


class Case(Enum):
    """Whether words are in a case in which they count; some do where the words around are in capitals too."""

    RIGHT, SHOUTED, WRONG = range(3)


def is_cased(form: Form, words: str, text: str, start: int, end: int) -> bool:
    """Whether the words, which stand there, are in a case in which they count."""
    case = case_of(form, words)
    return case is Case.RIGHT or (case is Case.SHOUTED and shouts(text, start, end))


def case_of(form: Form, words: str) -> Case:
    if words == form.alias.text:
        return Case.RIGHT
    seen, meant = plain(words), plain(form.alias.text)
    if form.is_name:
        is_right = is_written_as_name(seen, meant)
    elif form.alias.case_sensitive:
        is_right = _bare(seen) == _bare(meant)
        if not is_right and seen.isupper() and not meant.isupper():
            return Case.SHOUTED
    else:
        is_right = fold(seen) == fold(meant) or seen.isupper() or _bare(seen) == _bare(meant)
    return Case.RIGHT if is_right else Case.WRONG


def is_written_as_name(seen: str, meant: str) -> bool:
    """Each word begins as large as in the name; a short form is as large throughout."""
    pairs = zip(_bare(meant, " ").split(), _bare(seen, " ").split(), strict=False)
    return all(_is_as_large(one, other) for one, other in pairs)


def shouts(text: str, start: int, end: int) -> bool:
    """The words around are in capitals too, so that capitals say nothing."""
    line = text.rfind("\n", 0, start) + 1
    before = BESIDE.findall(text[max(line, start - 40) : start])[-3:]
    after = BESIDE.findall(text[end : end + 40].partition("\n")[0])[:3]
    around = [*before[max(0, len(before) - 2) :], *after[:2]]
    return len(around) >= 2 and all(word.isupper() for word in around)


def _is_as_large(meant: str, seen: str) -> bool:
    if len(meant) > 1 and meant.isupper():
        return seen.isupper()
    return seen[:1].isupper() or not meant[:1].isupper()


def _spellings(text: str) -> set[str]:
    """Folded, with and without dots in its short forms, and with what an apostrophe may become."""
    if not SPELT_OTHERWISE.search(text):
        return {fold(text).strip()} - {""}
    if SHORT.fullmatch(text):
        return {text.lower(), *_dotted(text.lower())}
    undotted = DOTTED.sub(lambda found: re.sub(r"[. ]", "", found[0]) + " " * found[0].endswith(" "), text)
    found = {text, undotted.strip()}
    for dots in (".", ". "):
        found |= {SHORT.sub(lambda short, dots=dots: (dots.join(short[0]) + ".").strip(), undotted).strip()}  # type: ignore[misc]
    found |= {words.removesuffix(".") for words in found if words != text}
    folded = {fold(words).strip() for words in found}
    return {words.replace("'s", end) for words in folded for end in ("'s", "s'", "s")} - {""}


def _dotted(short: str) -> Iterator[str]:
    for dots in (".", ". "):
        spelt = dots.join(short)
        yield from (spelt, spelt + ".")


def _bare(text: str, space: str = "") -> str:
    return re.sub(r"\s+", space, text.replace(".", ""))
