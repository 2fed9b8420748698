"""Which of several senses a name has where it stands: the company or the river, the agency or the train.

`context` are words of which one must stand in the same paragraph. `not_beside` are words beside which the name is
something else; where it was so once, or such a word stands in the same sentence, the name counts only with a word of
work or business beside it, or where the subject's full name stands in the text.
"""

import re
from bisect import bisect_right

from timeline.ingest.match.forms import fold, shouts

AGENT = re.compile(
    r"(?<!\w)(?:workers?|employees?|staff|staffers?|engineers?|executives?|ceo|chief|founder|spokes\w+|shareholders?"
    r"|investors?|compan(?:y|ies)|corporation|firms?|warehouses?|cloud|software|customers?|contracts?|contractors?"
    r"|union|services?|agents?|officers?|officials?|agency|raids?|raided|detention|detain\w*|deport\w*|enforcement"
    r"|immigra\w+|managers?|director|headquarters|offices?|products?|sells?|sold|said|says|told|declined|announced"
    r"|refused|spokesperson|technolog\w+|tech|board|shares|profits?|hired|fired|developers?|police|surveillance"
    r"|google|microsoft|apple|facebook|meta|palantir|salesforce|openai|twitter)(?!\w)"
)
ALONE_BEFORE = re.compile(
    r"(?<!\w)(?:the|an?|this|that|each|every|last|next|first|final|upper|lower|western|eastern|central|whole|entire)\s$"
)
ALONE_AFTER = re.compile(
    r"(?:'s)?(?:\s*(?:[.,;:!?)\]]|$)|\s(?:and|or|but|is|was|are|were|has|had|have|will|would|in|on|at|by|to|from|for"
    r"|with|that|which|who|as|since|near|where|between|itself|alone|before|after|until|when|while|than|through)(?!\w))"
)
BETWEEN = r"(?:(?:\w+(?:al|an|ic|ed)|high[- ]speed|rain|the)[ -]+)?"
LINK = r"(?:(?:of|in|along|across|on|down|up|by|the|an?|called|named|mighty|great)\s+){0,3}"
END = re.compile(r"[.!?]['\"”)]*\s+(?=[^a-z])|\n\n")
WIDE = 60


class Text:
    """One text, folded once, and what was asked of it."""

    def __init__(self, text: str) -> None:
        self.text, self.folded = text, fold(text)
        self._edges = [0, *(found.start() for found in re.finditer("\n\n", text)), len(text)]
        self._asked: dict[tuple[int, tuple[str, ...]], bool] = {}

    def is_in_context(self, words: tuple[str, ...], start: int) -> bool:
        """One of the words stands in the same paragraph. Asked once a paragraph, however many names stand in it."""
        number = bisect_right(self._edges, start, 0, len(self._edges) - 1)
        if (number, words) not in self._asked:
            self._asked[number, words] = _names(words, self.folded[self._edges[number - 1] : self._edges[number]])
        return self._asked[number, words]

    def holds(self, words: tuple[str, ...]) -> bool:
        return _names(words, self.folded)

    def is_beside(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """One of the words belongs to the name: "the Amazon rain forest", "trains such as the ICE"."""
        any_of = "|".join(re.escape(fold(word)) for word in words)
        after, before = self.folded[end : end + WIDE], self.folded[max(0, start - WIDE) : start]
        follows = re.match(rf"(?:'s|s'|s)?[ -]+{BETWEEN}(?:{any_of})\w{{0,2}}(?!\w)", after)
        precedes = re.search(rf"(?<!\w)(?:{any_of})\w{{0,2}}[ ,(-]+(?:such as )?{LINK}$", before)
        return bool(follows or precedes)

    def is_doubtful(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """Such a word in its sentence, or anywhere when an article makes the name a thing; or all is in capitals."""
        in_sentence = _names(words, self._sentence(start, end))
        return in_sentence or (self.is_a_thing(start, end) and self.holds(words)) or shouts(self.text, start, end)

    def is_a_thing(self, start: int, end: int) -> bool:
        """Companies and agencies go without an article: "poison the Amazon"; but "the Amazon workers"."""
        before, after = self.folded[max(0, start - 20) : start], self.folded[end : end + 20]
        return bool(ALONE_BEFORE.search(before) and ALONE_AFTER.match(after))

    def is_at_work(self, start: int, end: int) -> bool:
        """A word of work or business stands beside it in its sentence."""
        opens, closes = self._bounds(start, end)
        around = self.folded[max(opens, start - WIDE) : start] + " … " + self.folded[end : min(closes, end + WIDE)]
        return bool(AGENT.search(around))

    def _sentence(self, start: int, end: int) -> str:
        opens, closes = self._bounds(start, end)
        return self.folded[opens:start] + " … " + self.folded[end:closes]

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        opens = [found.end() for found in END.finditer(self.text, max(0, start - 600), start)]
        closes = END.search(self.text, end, end + 600)
        return opens[-1] if opens else max(0, start - 600), closes.start() if closes else min(len(self.text), end + 600)


def _names(words: tuple[str, ...], folded: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(fold(word))}s?(?!\w)", folded) for word in words)
