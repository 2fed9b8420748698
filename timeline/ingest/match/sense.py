"""Which of several senses a name has where it stands: the company or the river, the agency or the train.

`context` are words of which one must stand in the same paragraph. Of a name that other things go by, evidence is
weighed: what is grammatically tied to it most, then its sentence, then the whole text. Words of its kind of body (a
company's, an agency's), a sure name or a product of it speak for the subject; words of the other thing's world
(`worlds`) and an article before it (“an Amazon”, “the last ICE”) speak against it.
"""

import re
from bisect import bisect_right
from functools import cached_property, lru_cache

from timeline.ingest.characters import is_spaceless
from timeline.ingest.match import determiners, guards
from timeline.ingest.match.addressed import Addressed
from timeline.ingest.match.business import AGENCY, AGENCY_AT_WORK, ASKED, COMPANY, EASTERN, SAID, TO_IT
from timeline.ingest.match.forms import fold, shouts

BETWEEN = r"(?:(?:\w+(?:al|an|ic|ed)|high[- ]speed|rain|the)[ -]+)?"
LINK = r"(?:(?:of|in|along|across|on|down|up|by|the|an?|called|named|mighty|great)\s+){0,3}"
END = re.compile(r"[.!?]['\"”)]*\s+(?=[^a-z])|\n\n")
WORD = re.compile(r"[^\W\d_]+")
WIDE = 60


class Text(Addressed):
    """One text, and what was asked of it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._words: dict[re.Pattern[str], set[str]] = {}
        self._asked: dict[tuple[int, tuple[str, ...]], bool] = {}
        self._others: dict[tuple[int, int], bool] = {}

    @cached_property
    def is_english(self) -> bool:
        return bool(re.search(r"\bthe\b", self.folded))

    @cached_property
    def _edges(self) -> list[int]:
        """Where paragraphs begin and end."""
        return [0, *(found.start() for found in re.finditer("\n\n", self.text)), len(self.text)]

    def is_in_context(self, words: tuple[str, ...], start: int) -> bool:
        """One of the words stands in the same paragraph. Asked once a paragraph, however many names stand in it."""
        number = bisect_right(self._edges, start, 0, len(self._edges) - 1)
        if (number, words) not in self._asked:
            self._asked[number, words] = _names(words, self.folded[self._edges[number - 1] : self._edges[number]])
        return self._asked[number, words]

    def is_beside(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """One of the words belongs to the name: "the Amazon rain forest", "trains such as the ICE"."""
        follows, precedes = _beside(words)
        return bool(
            follows.match(self.folded, end, end + WIDE) or precedes.search(self.folded[max(0, start - WIDE) : start])
        )

    def is_other(self, start: int, end: int) -> bool:
        """The words name something else there (`guards`), whoever goes by them."""
        if (start, end) not in self._others:
            self._others[start, end] = guards.is_other(self, start, end)
        return self._others[start, end]

    def is_written_small(self, start: int) -> bool:
        """Its paragraph begins without a capital and has hardly any, as some blogs and posts are written."""
        number = bisect_right(self._edges, start, 0, len(self._edges) - 1)
        paragraph = self.text[self._edges[number - 1] : self._edges[number]].strip()
        words = WORD.findall(paragraph)
        return (
            len(words) >= 3
            and not words[0][0].isupper()
            and 10 * sum(word[0].isupper() for word in words) <= len(words)
        )

    def weight(self, words: tuple[str, ...], kind: str, start: int, end: int) -> int:
        """What speaks for the subject in the text less what speaks against it; the nearer, the heavier."""
        opens, closes = self._bounds(start, end)
        sentence = f"{self.folded[opens:start]} … {self.folded[end:closes]}"
        tied = 3 * self.is_tied(kind, start, end)
        near, wide = len(_found(_work(kind), sentence)), len(self._in_all(_work(kind)))
        against, around = len(_found(_any_of(words), sentence)), len(self._in_all(_any_of(words)))
        shouted = shouts(self.text, start, end)
        return tied + min(near, 2) + min(wide, 3) - 2 * min(against, 2) - min(around, 3) - shouted

    def is_at_head(self, kind: str, start: int, end: int) -> bool:
        """It stands before a word of its business: "an Amazon warehouse", "the last ICE raid"."""
        after = rf"(?:'s|s')?[ -](?:\w*[^\Ws] ){{0,2}}?(?:{AGENCY_AT_WORK if kind == 'agency' else COMPANY})(?!\w)"
        return bool(re.match(after, self.folded[end : end + WIDE]))

    def is_tied(self, kind: str, start: int, end: int) -> bool:
        """A word of its business hangs on it: "Amazon workers", "staff at Amazon", "ICE arrested"."""
        after, before = _tied(kind)
        return bool(
            after.match(self.folded, end, end + WIDE) or before.search(self.folded[max(0, start - WIDE) : start])
        )

    def _in_all(self, pattern: re.Pattern[str]) -> set[str]:
        if pattern not in self._words:
            self._words[pattern] = _found(pattern, self.folded)
        return self._words[pattern]

    def is_counted(self, start: int, end: int) -> bool:
        """One of several: "every Amazon", "two Amazons"; companies are not counted."""
        is_plural = self.text[end : end + 1] == "s" and not re.match(r"s [A-Z]", self.text[end : end + 4])
        return is_plural or determiners.counts(*self._around(start, end))

    def is_one_of_many(self, kind: str, start: int, end: int) -> bool:
        """A thing that is counted, and not what belongs to it: "a pentagon", but "a Microsoft engineer"."""
        return self.is_counted(start, end) and not self.is_at_head(kind, start, end)

    def is_a_thing(self, start: int, end: int) -> bool:
        """Companies and agencies go without an article: "poison the Amazon"; but "the Amazon workers"."""
        return determiners.makes_a_thing(*self._around(start, end))

    def is_another(self, words: tuple[str, ...], kind: str, start: int, end: int) -> bool:
        is_thing = self.is_a_thing(start, end) and not self.is_at_head(kind, start, end)
        return bool(words) and (is_thing or self.is_beside(words, start, end))

    def is_a_train(self, words: tuple[str, ...], kind: str, start: int, end: int) -> bool:
        """By its gender, in languages in which a train has another one than an agency: “im ICE”, “der ICE 1123”."""
        is_asked = "zug" in words and not self.is_english and not self.is_at_head(kind, start, end)
        return is_asked and determiners.is_a_train(*self._around(start, end))

    def is_the(self, start: int, end: int) -> bool:
        return determiners.has_the(self._around(start, end)[0])

    def _around(self, start: int, end: int) -> tuple[str, str]:
        return self.folded[max(0, start - 40) : start], self.folded[end : end + 40]

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        opens = [found.end() for found in END.finditer(self.text, max(0, start - 600), start)]
        closes = END.search(self.text, end, end + 600)
        return opens[-1] if opens else max(0, start - 600), closes.start() if closes else min(len(self.text), end + 600)


def _names(words: tuple[str, ...], folded: str) -> bool:
    return bool(_any_of(words).search(folded))


def _found(pattern: re.Pattern[str], folded: str) -> set[str]:
    return {found[0].rstrip("s") for found in pattern.finditer(folded)}


@lru_cache(maxsize=4096)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, whole where their script has spaces between words."""
    listed = sorted(map(fold, words), key=len, reverse=True)
    spaceless = "|".join(re.escape(word) for word in listed if is_spaceless(word))
    spaced = "|".join(re.escape(word) for word in listed if not is_spaceless(word))
    whole = rf"(?<!\w)(?:{spaced})s?(?!\w)" if spaced else ""
    return re.compile("|".join(filter(None, (whole, spaceless))))


@lru_cache(maxsize=4096)
def _beside(words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    any_of = "|".join(re.escape(fold(word)) for word in words)
    return (
        re.compile(rf"(?:'s|s'|s)?[ -]+{BETWEEN}(?:{any_of})(?:e?s)?(?!\w)"),
        re.compile(rf"(?<!\w)(?:{any_of})(?:e?s)?[ ,(-]+(?:such as )?{LINK}$"),
    )


@lru_cache(maxsize=8)
def _work(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{AGENCY if kind == 'agency' else f'{COMPANY}|{AGENCY_AT_WORK}'})(?!\w)|{EASTERN}")


@lru_cache(maxsize=8)
def _tied(kind: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    work = AGENCY_AT_WORK if kind == "agency" else f"{COMPANY}|{AGENCY_AT_WORK}|{SAID}"
    names = r"(?:(?:the|[\w.]+,|[\w.]+ and) )?"
    return (
        re.compile(rf"(?:'s|s'|s)?[ -](?:(?:also|ha[sd]|have|is|was|then|later|blog|web) )?(?:{work})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{ASKED}|{TO_IT}) {names}$"),
    )
