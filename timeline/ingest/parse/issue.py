"""Tells the line that a bulletin's issue begins with: “IRON BRIEF - Friday, March 17, 2023 - No. 1,188”.

It has a day, the issue's number and at most the bulletin's name, or is the headline: “Morning briefing: 21 June 2022”.
A daily paper's head with volume or weather may be today's, and stands above whatever it printed earlier.
"""

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from lxml.html import HtmlElement

from timeline.ingest.parse.days import is_weekday, written_in
from timeline.ingest.parse.labels import labels_in
from timeline.ingest.parse.no_names import has_case, is_control, is_occasion

NUMBER = re.compile(
    r"(?<!\w)(?:(?:no|nr|issue|edition|number|ausgabe|numéro|número|nummer)\.? ?#?|№ ?|n[°º] ?|#)\d[\d,./]*",
    re.I,
)
OF_A_DAILY = re.compile(r"\d ?°|\bvol\w*\b|\bpaper\b", re.I)
BULLETIN = re.compile(
    r"\b(?:newsletter|bulletin|(?<!press )(?<!security )briefings?|digest|round-?up|live ?blog|in brief|briefs|notes"
    r"|(?<!court )(?<!my )diary|letters(?: to the editor)?|headlines|links|dispatch(?:es)?|recap|news summary"
    r"|written (?:answers|questions)|market (?:report|wrap)|(?:contracts|awards|notices)(?= (?:for|of)))\b",
    re.I,
)
LONGEST = 120  # characters of such a line
NAME = 5  # words of a bulletin's name
LOWER = re.compile(r"(?<!\w)(?!(?:of|the|and|for|on|in)\b)[a-zß-ÿ]+")
ANY_ORDER = "en-GB"
FIRST = 200  # elements over a headline
PARTS = 6  # of such a line
BOXES = ("p", "div", "span", "header", "td", "center", "small", "i", "em", "li", "b", "font")


def is_head(line: str) -> bool:
    return _is_only(line, NUMBER)


def is_headline(line: str) -> bool:
    return _is_only(line, BULLETIN)


def _is_only(line: str, sign: re.Pattern[str]) -> bool:
    """Whether a line has the sign, one day, and beside them at most a name."""
    if len(line) > LONGEST or not sign.search(line) or OF_A_DAILY.search(line):
        return False
    days = written_in(line, ANY_ORDER)
    rest = sign.sub(" ", line if len(days) != 1 else f"{line[: days[0].start]} {line[days[0].end :]}")
    words = [word for word in re.findall(r"[^\W_]+", rest) if not is_weekday(word)]
    is_name = (
        len(words) <= NAME
        and not (LOWER.search(rest) or is_occasion(rest) or is_control(rest))
        and all(map(has_case, words))
    )
    return len(days) == 1 and is_name and not any(labels_in(rest))


def heads_over(heading: HtmlElement | None, tree: HtmlElement) -> Iterator[str]:
    """The heading if it is of this kind, and the lines before it, also in the head of the site."""
    if heading is None:
        return
    yield from filter(is_headline, [" ".join(heading.text_content().split())])
    around = set(heading.iterancestors())
    for element in islice(takewhile(lambda at: at is not heading, tree.iter()), FIRST):
        if element.tag in BOXES and element not in around and len(element) <= PARTS:
            text = " ".join(element.text_content().split())
            if is_head(text):
                yield text
