"""What other people say and what stands aside: spans of a paragraph that hide triggers but stay in quotes."""

import re
from collections.abc import Iterator

from timeline.dates import english

Span = tuple[int, int]
STRAIGHT = re.compile(r'"[^"]*(?:"|$)')
CURLY = re.compile(r"[“„][^“”„]*(?:”|(?=“)|$)")  # an unclosed quotation runs to the next one, or to the end
SINGLE = re.compile(r"(?<!\w)‘[^‘“”]{1,600}?(?:[,.!?]’|’(?!\w))")
BRACKETS = re.compile(r"\([^()]{0,600}\)|\[[^\[\]]{0,600}\]")
# ", which was obtained by Gizmodo," – a clause about a noun, with times and parties of its own.
ASIDE = re.compile(r",\s(?:which|who|whose|whom|where)\s[^,;¤]{1,160}(?:,|(?=[.;])|$)")
# "On Wednesday (20 June 2018)": the bracket says which Wednesday. "Last week (June 12)" is a day of that week.
TIME = re.compile(
    r"\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?(?: (?:morning|afternoon|evening|night))?"
    r"|(?i:yesterday|today|tonight|(?:last|this|past) (?:night|morning|afternoon|evening|week|month)))\s{0,3}$"
)
NAMES_A_THING = 2  # quotation marks around one or two words name or doubt a thing; nobody speaks


def quotations(paragraph: str) -> Iterator[Span]:
    for pattern in (CURLY, STRAIGHT, SINGLE):
        for found in pattern.finditer(paragraph):
            if len(found.group().split()) > NAMES_A_THING:
                yield found.span()


def brackets(paragraph: str) -> Iterator[Span]:
    return (found.span() for found in BRACKETS.finditer(paragraph) if not _dates_a_time(paragraph, *found.span()))


def _dates_a_time(paragraph: str, start: int, end: int) -> bool:
    is_beside = TIME.search(paragraph[max(0, start - 24) : start])
    return bool(is_beside) and english.read(paragraph[start + 1 : end - 1]) is not None


def asides(marked: str) -> list[Span]:
    return [found.span() for found in ASIDE.finditer(marked)]


def blank(text: str, spans: Iterator[Span] | list[Span], filler: str) -> str:
    """The text with spans filled, as long as before: offsets hold."""
    parts, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            parts += [text[at:start], filler * (end - start)]
            at = end
    return "".join(parts) + text[at:]
