"""Reads a page that was saved as plain text: headline, byline and day are in the lines before the article, the name of
the publisher is in those before or after it.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from timeline.addresses.canonical import is_believable, site
from timeline.ingest import clean
from timeline.ingest.characters import words
from timeline.ingest.parse import afterwards, eastern, issue, number_order, published, said_beside, updated
from timeline.ingest.parse.byline import (
    BY,
    are_names,
    has_function,
    joined,
    opens_with_names,
    people,
    said_in,
)
from timeline.ingest.parse.dated import is_colophon
from timeline.ingest.parse.days import days_in
from timeline.ingest.parse.language import guess
from timeline.ingest.parse.name_lists import PARTICLES, parts_of
from timeline.ingest.parse.outlet import printed_by, rests_on
from timeline.ingest.parse.outlets import sounds_like_a_house
from timeline.ingest.parse.persons import could_be_person, looks_like_person
from timeline.ingest.values import Given, Page, Raw, Skipped

LINE = 160  # characters of a line that tells who wrote
ABOVE = 6  # lines over a headline that may say when it was published
FROM = re.compile(r"(?:from|author)\b[: ]*", re.I)
IN_PLACE = re.compile(r" in [A-Z][\w-]+(?: [A-Z][\w-]+)?(?=$| and )")
BULLET = re.compile(r"[•·*\-–—>|]\s")
LABELLED = re.compile(
    r"(title|headline|author|byline|by|outlet|source|publication|publisher|date|published|url|link)\s*:\s+(\S.*)", re.I
)
LABELS = {
    "headline": "title",
    "byline": "author",
    "by": "author",
    "source": "outlet",
    "publication": "outlet",
    "publisher": "outlet",
    "published": "date",
    "link": "url",
}


def read(text: str, raw: Raw, given: Given, today: date) -> Page | Skipped:
    cut = clean.cut(text)
    if not clean.is_article(cut.body):
        return Skipped(
            "not_an_article", "No run of prose was found: this seems to be menus, a list or too short a note."
        )
    labels = _labels(cut.head)
    stated = labels.get("url") if is_believable(labels.get("url")) else None
    url = given.url or raw.url or stated
    dated = (given.published_on, published.GIVEN) if given.published_on else _published(cut, labels, raw, url, today)
    if isinstance(dated, Skipped):
        return dated
    outlet = given.outlet or labels.get("outlet") or printed_by(_frame(cut.head), cut.body, cut.foot, raw.name, url)
    return Page(
        title=labels.get("title") or title(cut.head),
        byline=joined(people(labels.get("author"), (outlet or "",))) or byline(cut.head, outlet),
        outlet=outlet,
        url=url,
        stated_url=stated if site(url) == site(stated) else None,
        is_found=bool(given.url or raw.url),
        published_on=dated[0],
        date_origin=dated[1],
        language=guess(cut.body),
        text="\n\n".join(cut.body),
        rests_on=rests_on(cut.body, outlet),
    )


def _frame(head: tuple[str, ...]) -> tuple[str, ...]:
    """The head without the headline, which may end like a paper's name ("Corvane sues the Valley Tribune").

    A paper's name beside a writer's or a day is a line of its own.
    """
    at = _headline(head)
    beside = (
        house for line in head[at + 1 :] if _is_mark(line) and len(line) <= LINE for house in said_beside.houses(line)
    )
    return (*head[:at], *head[at + 1 :], *beside) if at >= 0 else head


def _labels(head: tuple[str, ...]) -> dict[str, str]:
    """By label, the values of lines such as "Title: …" or "Source: …", which people write above a text they copy."""
    found = (LABELLED.fullmatch(line) for line in head if len(line) < 400)
    return {LABELS.get(key := label[1].lower(), key): label[2].strip() for label in found if label}


def _published(
    cut: clean.Cut, labels: dict[str, str], raw: Raw, url: str | None, today: date
) -> tuple[date | None, str] | Skipped:
    at = _headline(cut.head)
    above, under = cut.head[: at + 1], cut.head[at + 1 :]
    language = number_order.language_of(cut.head, cut.text, "".join(above[-1:]), url, guess(cut.body))
    candidates = [
        *published.stated(labels.get("date"), "the line that gives its date", language),
        *published.labelled(under, language),
        *published.labelled(tuple(filter(is_colophon, cut.body[:1])), language),
        *published.labelled(above[-ABOVE:], language),
        *published.in_address(url),
        *published.bare(under, language),
        *published.in_dateline(cut.body[0], language, url),
        *published.behind((*cut.body[-1:], *afterwards.own(_foot(cut.foot))), language),
        *published.bare(above[-2:-1], language),
        *published.of_issue(filter(issue.is_head, above[-ABOVE:]), language),
        *published.without_year(under, url, (*above, *cut.foot)),
        *published.closing_it(tuple(afterwards.own(cut.foot)), language),
        *published.in_the_opening(cut.body, language),
        *published.at_the_end_of_address(url, cut.body),
        *published.in_name(raw.name),
        *updated.of_its_day(under, cut.body, language),
    ]
    return published.choose(candidates, today)


def _foot(foot: tuple[str, ...]) -> tuple[str, ...]:
    """The lines that follow directly on an article, before comments and other articles."""
    end = next((at for at, line in enumerate(foot) if clean.END.fullmatch(line)), len(foot))
    return foot[: min(end, 3)]


def title(head: tuple[str, ...]) -> str | None:
    """The last line before byline and day that reads like a headline; one that ends with a full stop does not."""
    at = _headline(head)
    return head[at] if at >= 0 else None


def _headline(head: tuple[str, ...]) -> int:
    lines = [at for at in range(_byline_at(head)) if _is_headline(head[at])]
    plain = [at for at in lines if not head[at].endswith((".", "。"))]
    return (plain or lines or [-1])[-1]


def _is_headline(line: str) -> bool:
    if BULLET.match(line) or len(line) > 300 or _is_byline(line) or LABELLED.fullmatch(line):
        return False
    return (
        (words(line) >= 4 or eastern.is_korean_phrase(line))
        and not any(days_in(line[:60]))
        and not clean.is_furniture(line)
    )


def _byline_at(head: tuple[str, ...]) -> int:
    """The number of the first line after a headline that is a byline or has a day."""
    first = _first_headline(head)
    return next((at for at in range(first + 1, len(head)) if _is_mark(head[at])), len(head))


def _first_headline(head: tuple[str, ...]) -> int:
    """The name of a paper over the headline ("The Copper Lane Courier") is none, unless a byline follows on it."""
    found = [at for at, line in enumerate(head) if _is_headline(line)] or [len(head)]
    over = list(takewhile(lambda at: at < len(head) and sounds_like_a_house(head[at]), found))
    if len(over) == len(found) > 1:  # the last of them is a headline about a paper
        over.pop()
    below = found[len(over) :][:1]
    is_masthead = below and not any(_is_byline(line) for line in head[found[0] : below[0]])
    return below[0] if is_masthead else found[0]


def _is_mark(line: str) -> bool:
    return _is_byline(line) or _is_long_name(line) or has_function(line) or (len(line) < 60 and any(days_in(line)))


def _is_long_name(line: str) -> bool:
    """Whether a line is names with so many words that it could be a headline: "Ana de la Cruz"."""
    names = IN_PLACE.sub("", line)
    return len(line.split()) > 3 and are_names(names) and (bool(PARTICLES & set(names.split())) or _are_persons(names))


def _is_byline(line: str) -> bool:
    return eastern.is_credit(line) or any(mark.end() == len(line) for mark in _marks(line)) or _said(line) is not None


def _marks(line: str) -> Iterator[re.Match[str]]:
    yield from filter(None, (BY.match(line), FROM.match(line)))


def _said(line: str) -> str | None:
    """The part of a line that says who the article is by; None if the line is long or does not."""
    mark = FROM.match(line)
    if mark and opens_with_names(line[mark.end() :]) and " " in line[mark.end() :].strip():
        return line[mark.end() :]
    return said_in(line) if len(line) <= LINE else None


def byline(head: tuple[str, ...], outlet: str | None) -> str | None:
    """The authors: those after "By", else those in a line after the headline that is only names."""
    below = head[_headline(head) + 1 :][:4]
    lone = [line for line in map(_without_day, below) if _is_lone(line) and not sounds_like_a_house(line)]
    found = (people(line, (outlet or "",)) for line in (*_named(head), *lone))
    return joined(next((names for names in found if names), ()))


def _without_day(line: str) -> str:
    """ "Bridget Amory" of "Bridget Amory | June 3, 2020"."""
    return said_beside.first_of(line) if len(line) <= LINE and any(days_in(line)) else line


def _named(head: tuple[str, ...]) -> Iterator[str]:
    for at, line in enumerate(head):
        if name := eastern.writer(line):
            yield name
        elif any(mark.end() == len(line) for mark in _marks(line)):
            yield from (rest for rest in head[at + 1 : at + 2] if opens_with_names(rest))
        elif said := _said(line):
            yield said


def _is_lone(line: str) -> bool:
    """Whether a line is only names of people by their first names ("Zoe Amory in Otley"), or one with a function."""
    names = IN_PLACE.sub("", line)
    return (are_names(names) and _are_persons(names)) or has_function(line)


def _are_persons(line: str) -> bool:
    """Of several, one by its first name: no list has all of them."""
    return any(map(looks_like_person, parts_of(line))) and all(map(could_be_person, parts_of(line)))
