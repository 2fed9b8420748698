"""What somebody typed to search for: words, "phrases", either or other, -what must not stand there. Pure.

Everything is read somehow: what can't be is left out, and `notes` say so.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from timeline.printed.search.vectors import pairs
from timeline.printed.search.words import read
from timeline.text import line

LONGEST = 300
MOST_TERMS = 16
UNCLOSED, ONLY_WITHOUT, TOO_MANY, SMALL_ALONE = "unclosed", "only_without", "too_many", "small_alone"
_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"') | {"−": "-", "–": "-", "—": "-"})
_PART = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)(?P<end>"?)|(?P<word>[^\s"]+))')
_EITHER = ("or", "|")
_PLAIN = re.compile(r'[^\s"-][^\s"]*')


@dataclass(frozen=True)
class Term:
    """A word or a phrase. `words` are as they are sought, `written` as it was typed."""

    words: tuple[str, ...]
    written: str

    @property
    def is_phrase(self) -> bool:
        return len(self.words) > 1

    def said(self) -> str:
        return f"“{self.written}”" if self.is_phrase else self.written


Terms = tuple[Term, ...]
Asks = Callable[[Term], str]


@dataclass(frozen=True)
class Question:
    """An entry is found that has one term of each group and none of `without`.

    * `small`: words that were left out since they stand everywhere.
    * `notes`: what could not be read as it was meant (UNCLOSED …).
    """

    groups: tuple[Terms, ...] = ()
    without: Terms = ()
    small: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.groups)

    @property
    def terms(self) -> Terms:
        return tuple(term for group in self.groups for term in group)

    def anywhere(self) -> str:
        """As a tsquery."""
        return self._asked(_anywhere) + "".join(f" & !{_anywhere(term)}" for term in self.without)

    def in_title(self) -> str:
        return self._asked(_in_title)

    def in_names(self) -> str:
        return self._asked(_in_names)

    def weighed(self) -> str:
        """By which it is ranked what was found."""
        return self._asked(lambda term: _all(term.words))

    def _asked(self, one: Asks) -> str:
        return " & ".join(_any([one(term) for term in group]) for group in self.groups)

    def with_term(self, old: Term, new: Term) -> "Question":
        """The same with another term in its place."""
        groups = tuple(tuple(new if term == old else term for term in group) for group in self.groups)
        return replace(self, groups=groups)

    def with_less(self) -> list[tuple[str, "Question"]]:
        """The same without one of its parts, with what was left out."""
        fewer = [(group, replace(self, groups=_besides(self.groups, group))) for group in self.groups]
        found = [(" / ".join(term.said() for term in group), less) for group, less in fewer]
        found += [(f"-{one.said()}", replace(self, without=_besides(self.without, one))) for one in self.without]
        return [(said, less) for said, less in found if less]

    def typed(self) -> str:
        """A text that is read as this question."""
        groups = [" or ".join(map(_typed, group)) for group in self.groups]
        return " ".join([*groups, *(f"-{_typed(term)}" for term in self.without)])


@dataclass
class _Reader:
    """Takes the parts as they come."""

    groups: list[list[Term]] = field(default_factory=list)
    without: list[Term] = field(default_factory=list)
    small: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    is_either: bool = False

    def take(self, part: re.Match[str]) -> None:
        if (part["word"] or "").casefold() in _EITHER and not part["minus"]:
            self.is_either = True
            return
        if part["word"] is None and not part["end"]:
            self.notes.append(UNCLOSED)
        if len(self.groups) + len(self.without) >= MOST_TERMS:
            self.notes.append(TOO_MANY)
        else:
            self._place(part["phrase"] if part["word"] is None else part["word"], is_without=bool(part["minus"]))

    def _place(self, written: str, *, is_without: bool) -> None:
        tokens = list(read(written))
        term = Term(tuple(token.word for token in tokens if token.word), written.strip())
        if not term.words:
            self.small += [written.strip()] if tokens else []
        elif is_without:
            self.without.append(term)
        elif self.is_either and self.groups:
            self.groups[-1].append(term)
        else:
            self.groups.append([term])
        self.is_either = False


@lru_cache(maxsize=1024)
def question(typed: str) -> Question:
    """Never raises."""
    reader = _Reader()
    for part in _parts(typed):
        reader.take(part)
    if not reader.groups and (reader.without or reader.small):
        reader.notes.append(ONLY_WITHOUT if reader.without else SMALL_ALONE)
    groups = tuple(tuple(dict.fromkeys(group)) for group in reader.groups)
    notes, small = tuple(dict.fromkeys(reader.notes)), tuple(dict.fromkeys(reader.small))
    return Question(tuple(dict.fromkeys(groups)), tuple(dict.fromkeys(reader.without)), small, notes)


def _parts(typed: str) -> Iterator[re.Match[str]]:
    return _PART.finditer(line(typed).translate(_MARKS)[:LONGEST])


def _besides(all_: tuple[Any, ...], one: object) -> tuple[Any, ...]:
    return tuple(other for other in all_ if other != one)


def _typed(term: Term) -> str:
    is_plain = _PLAIN.fullmatch(term.written) and term.written.casefold() not in _EITHER
    return term.written if is_plain and not term.is_phrase else f'"{term.written}"'


# ---- as PostgreSQL is asked ------------------------------------------------------------------------------------------


def _anywhere(term: Term) -> str:
    return _following(pairs(term.words), "") if term.is_phrase else _all(term.words)


def _in_title(term: Term) -> str:
    """The index has two words that follow each other in a title as one; of more it is looked whether all do."""
    found = pairs(term.words)
    each = _all([f"^{one}" for one in found or term.words])
    return f"({each} & {_following(found, ':A')})" if len(found) > 1 else each


def _following(found: Sequence[str], weight: str) -> str:
    return _bracketed(" <-> ", [f"'{each}'{weight}" for each in found])


def _in_names(term: Term) -> str:
    return _all([f"@{word}" for word in term.words])


def _all(words: Sequence[str]) -> str:
    return _bracketed(" & ", [f"'{word}'" for word in words])


def _any(asked: list[str]) -> str:
    return _bracketed(" | ", asked)


def _bracketed(sign: str, asked: list[str]) -> str:
    return f"({sign.join(asked)})" if len(asked) > 1 else asked[0]
