"""The signs that stand behind a name: what it has and does, and what it is called there."""

from collections.abc import Iterator

from timeline.ingest.names.beside_words import (
    ACTS,
    ARTICLES,
    AUXILIARY,
    BELONGINGS,
    CALLS,
    HYPHENS,
    MODIFIERS,
    PEOPLE,
    PERSONS,
    PREMISES,
    SAYS,
    THINGS,
)
from timeline.ingest.names.other_words import COUNTRIES, FUNCTIONS
from timeline.ingest.names.signs import Sign
from timeline.ingest.names.tokens import Token

FARTHEST = 3  # words over which "Corvane food delivery workers" goes
TELLING = ((THINGS, "thing", ""), (PEOPLE, "people", "company"), (BELONGINGS, "belongings", "company"))
OUT_OF = frozenset(("based", "born", "bound", "wide"))
BY_OTHERS = frozenset(("owned", "made", "built", "backed", "run", "branded", "style"))


def after(last: Token, after: list[Token]) -> Iterator[Sign]:
    """`last` is the last word of the name, `after` a few of those that follow it."""
    if not after or after[0].gap not in (" ", "\u00a0", "'s ", "’s ", "' ", "’ ", ", ", "-", "‑", " ("):
        gap = after[0].gap if after else ""
        if not (last.is_owner and gap.strip("'’sS ") == ""):
            return
    one = after[0].folded
    if after[0].gap == " (" and one in COUNTRIES:
        yield Sign("of a country", f"stands before “({after[0].text})”")
    elif after[0].gap in HYPHENS:
        if one in OUT_OF:
            yield Sign("place", f"stands before “-{one}”")
        elif one in BY_OTHERS:
            yield Sign("belongings", f"stands before “-{one}”", "company")
    elif after[0].gap == ", ":
        yield from _apposition(after)
    elif last.is_owner:
        yield from _owned(after)
    else:
        yield from _people(after)
        yield from _verb(after)


def _apposition(after: list[Token]) -> Iterator[Sign]:
    """ "X, a maker of lamps," or "X, 34,": the first word that tells."""
    if after[0].text.isdigit() and len(after[0].text) == 2 and len(after) > 1 and after[1].gap.startswith(","):
        yield Sign("person", "stands before an age")
    if after[0].folded in COUNTRIES and after[0].is_large:
        yield Sign("place", f"stands before “, {after[0].text}”")
    if after[0].folded == "which" and len(after) > 1 and after[1].folded in ACTS:
        yield Sign("acts", f"stands before “, which {after[1].text}”")
    if after[0].folded not in ARTICLES:
        return
    if len(after) > 2 and after[1].folded in CALLS and after[2].follows and after[2].folded in SAYS | ACTS | AUXILIARY:
        return  # ", the company said"
    for word in after[1:]:
        if not word.follows and word.gap != "-":
            return
        if word.folded in PERSONS and not word.is_owner:
            yield Sign("person", f"stands before “, {after[0].text} … {word.text}”")
            return
        if word.folded in CALLS and not word.is_owner:
            yield Sign("called", f"stands before “, {after[0].text} … {word.text}”", CALLS[word.folded])
            return
        if word.folded in THINGS:
            yield Sign("thing", f"stands before “, {after[0].text} … {word.text}”")
            return


def _owned(after: list[Token]) -> Iterator[Sign]:
    for word in after[:3]:
        if word.folded in PEOPLE:
            yield Sign("people", f"has “{word.text}”", "")
            return
        if word.folded in BELONGINGS or word.folded in PREMISES:
            yield Sign("belongings", f"has “{word.text}”", "company")
            return
        if word.is_large or (word is not after[0] and not word.follows):
            return


def _people(after: list[Token]) -> Iterator[Sign]:
    """ "Corvane employees", "Corvane food delivery workers", "Corvane shares", "Corvane Chief Executive"."""
    if after[0].is_large and after[0].folded in FUNCTIONS:
        yield Sign("people", f"stands before “{after[0].text}”")
    if after[0].text.isdigit():
        yield Sign("thing", "stands before a number")
    for word in after[:FARTHEST]:
        if word.is_large or (word is not after[0] and not word.follows):
            return
        for words, kind, sort in TELLING:
            if word.folded in words:
                yield Sign(kind, f"stands before “{word.text}”", sort)
                return
        if word.folded not in MODIFIERS:
            return


def _verb(after: list[Token]) -> Iterator[Sign]:
    for word in after[:4]:
        if not word.follows:
            return
        if word.folded in ACTS and not (word.folded in AUXILIARY and word is not after[-1]):
            yield Sign("acts", f"stands before “{word.text}”")
            return
        if word.folded in SAYS:
            yield Sign("says", f"stands before “{word.text}”")
            return
        if word.folded not in AUXILIARY:
            return
