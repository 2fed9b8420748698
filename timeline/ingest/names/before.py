"""The signs that stand before a name: what it is called, and what is done with it."""

from collections.abc import Iterator, Sequence

from timeline.ingest.names.beside_words import (
    ADDRESSED,
    ARTICLES,
    ASKED,
    CALLS,
    DEALS,
    DONE_BY,
    DONE_TO,
    HYPHENS,
    NAMED_SO,
    PEOPLE,
    PERSONS,
    PLACED,
    SEEN,
    WORK,
)
from timeline.ingest.names.signs import Sign
from timeline.ingest.names.tokens import Token

GAPS = frozenset((" ", "\u00a0", " (", ", "))
OF = ("at", "of", "for", "from")
PLURALS = {"companies": "company", "agencies": "agency", "charities": "charity", "universities": "university"}
HOLDING = frozenset(("shareholders", "investors", "stockholders", "shares", "stake"))
# A small word directly before the name, one of these words before that, and what the two tell.
PAIRS: tuple[tuple[tuple[str, ...], frozenset[str], str, str], ...] = (
    (OF, PEOPLE, "people", "company"),
    (("for",), frozenset(CALLS), "people", "company"),  # "a contractor for Corvane"
    (("in", *OF), HOLDING, "people", "company"),
    (("with",), DEALS, "deal", ""),
    (("to", "against", "from"), ADDRESSED, "addressed", ""),
    (("by",), DONE_BY, "acts", ""),
    (("by",), SEEN, "published", ""),
    (("at", "for", "from", "by"), WORK, "done to", ""),
    (("as",), NAMED_SO, "thing", ""),
)
# A word directly before the name, and what it tells alone.
SINGLE = ((PERSONS, "person"), (PLACED, "place"), (NAMED_SO, "thing"), (DONE_TO, "done to"), (ASKED, "asked"))


def before(first: Token, words: Sequence[Token], *, is_owner: bool) -> Iterator[Sign]:
    """`first` is the first word of the name, `words` a few of those before it in its sentence, the nearest first."""
    if not words or first.gap not in GAPS:
        return
    called = _called(first, words)
    if called or first.gap == ", ":
        yield from called
        return
    one, other = words[0].folded, words[1].folded if len(words) > 1 and words[0].follows else ""
    for small, nouns, kind, sort in PAIRS:
        if one in small and other in nouns:
            yield Sign(kind, f"stands behind “{other} {one}”", sort)
            return
    yield from _alone(first, one, other, is_owner=is_owner or words[0].is_owner)


def _called(first: Token, words: Sequence[Token]) -> list[Sign]:
    """ "The firm Corvane", "the firm's parent, Corvane", "their union, the NWU", "US-based Corvane", and examples."""
    one = words[0]
    if first.gap == ", ":
        is_told = any(word.is_owner or word.folded in ARTICLES for word in words[1:4])
        return [_calling(one)] if one.folded in CALLS and is_told else []
    if one.folded in CALLS and not one.is_large and not one.is_owner:
        return [_calling(one)]
    if one.folded == "the" and len(words) > 1 and one.gap == ", " and words[1].folded in CALLS:
        return [_calling(words[1])]
    if one.folded == "based" and one.gap in HYPHENS:
        return [Sign("called", "stands behind “-based”")]
    return _example([word.folded for word in words])


def _example(words: list[str]) -> list[Sign]:
    """ "Firms like it", "agencies such as it", "unions, including it"."""
    is_such = words[:2] == ["as", "such"]
    named = words[2 if is_such else 1] if len(words) > 2 and (is_such or words[0] in ("like", "including")) else ""
    singular = PLURALS.get(named, named.removesuffix("s"))
    return (
        [Sign("called", f"is one of “{named}”", CALLS[singular])] if named.endswith("s") and singular in CALLS else []
    )


def _calling(word: Token) -> Sign:
    return Sign("called", f"is called “{word.text}”", CALLS[word.folded])


def _alone(first: Token, one: str, other: str, *, is_owner: bool) -> Iterator[Sign]:
    """What stands before a genitive places the thing owned, not its owner: "in Corvane's letter"."""
    one = other if one == "the" and not first.is_large and other in PLACED else one  # "in the city of Kessock"
    for words, kind in SINGLE:
        if one in words and not (is_owner and kind in ("person", "place")):
            yield Sign(kind, f"stands behind “{one}”")
            return
