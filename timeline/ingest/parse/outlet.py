"""Who printed an article, and on whose report it rests, from the page's own words alone.

A page saved as text names its house in several weak ways; each is a vote, and the sum decides: the copyright or
trademark line of the foot (3), a line of the head that reads like a paper's name (2), words in the body that only the
house writes of itself ("Fortune contacted Palantir for comment", "pointed Fortune to": 2 each, 4 at most), a line of
the head or foot that is just the name (1), a word of the file's name or of the address (1). A name that only the
file's name carries is not believed, for a file can be called anything; an address without other evidence gives its
host.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from timeline.addresses.canonical import shown_host
from timeline.ingest.parse import days
from timeline.ingest.parse.byline import BY
from timeline.ingest.parse.outlets import KNOWN, sounds_like_a_house

WORD = r"(?<!\w)[A-Z][\w&’-]*(?:\.\w+)*"
NAME = rf"(?:[Tt]he )?{WORD}(?: (?:of|and|&|for) {WORD}| {WORD}){{0,4}}"
COPYRIGHT = re.compile(
    rf"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?)?,?\s*(?:by )?({NAME})", re.I
)
TRADEMARK = re.compile(rf"({NAME}) is a (?:registered )?trademark of\b")
LEGAL = re.compile(
    r"\W*\b(media|ip|limited|ltd|llc|inc|incorporated|corp|corporation|company|co|group|holdings|publishing"
    r"|publications?|digital|network|all rights reserved|all|gmbh|plc|lp)\b\W*$",
    re.I,
)
# Words that a house writes of itself. "X told Y" is left out: papers quote what others were told.
ITSELF = re.compile(
    rf"\b(?:pointed|referred|directed) ({NAME}) to\b"
    rf"|\b({NAME}) (?:has |have )?(?:contacted|reached out to|asked) [^.]{{1,80}}? for comment"
    rf"|\b(?:statement|e-?mail(?:ed)?|interview|comments?) (?:sent |given |provided )?(?:to|with) ({NAME})"
    rf"|\b(?:requests? for comment from|declined to comment to|inquiries from) ({NAME})"
)
ENOUGH = 2
# A report that somebody else made. Each names the outlet in its one group. The first few are believed of any name.
OF_ANYBODY = [
    re.compile(pattern)
    for pattern in (
        rf"\b(?:obtained|reviewed|seen|published|reported|revealed|first reported) by ({NAME})",
        rf"\b(?:passed|leaked|shown|provided|given) to ({NAME})",
        rf", ({NAME}) (?:first )?report(?:s|ed)(?=[.,;]|$)",
        rf"\b(?:reports?|reporting|article|story|investigation) (?:by|from) ({NAME})",
    )
]
OF_KNOWN = [
    re.compile(pattern)
    for pattern in (
        rf"\b(?:reports?|reporting|article|story|investigation) in ({NAME})",
        rf"({NAME}) (?:first |has |previously |originally )+reported\b",
        rf"\b[Aa]ccording to ({NAME})",
        rf"\b(?:told|tells) ({NAME})",
        rf"({NAME}) report(?:s|ed)\b",
    )
]
MONTH = "|".join(sorted(days.names("en"), key=len, reverse=True))
DAY = re.compile(rf"(?:(?:{MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b\W*)+(?:\d+\W*)*", re.I)
QUOTED = re.compile(r"“[^”]{0,2000}(?:”|$)|\"[^\"]{0,2000}(?:\"|$)")


def printed_by(head: Iterable[str], body: Iterable[str], foot: Iterable[str], name: str, url: str | None) -> str | None:
    head, body, foot = tuple(head), tuple(body), tuple(foot)
    votes: Counter[str] = Counter()
    for outlet, weight in (*_legal_lines(foot), *_of_itself(body), *(_by_itself(head) or _signed(foot))):
        votes[outlet] = min(votes[outlet] + weight, 7)
    lone = {line.casefold() for line in (*head, *foot) if len(line) < 40}
    words = set(re.split(r"[^a-z0-9]+", f"{name} {url or ''}".lower()))
    for outlet in list(votes) + [known for known in KNOWN if known.casefold() in lone]:
        votes[outlet] += (outlet.casefold() in lone) + (_slug(outlet) in words)
    return _best(votes) or shown_host(url)


def _best(votes: Counter[str]) -> str | None:
    best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:1]
    return next((outlet for outlet, weight in best if weight >= ENOUGH or (outlet in KNOWN and weight)), None)


def _slug(outlet: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", outlet.lower().removeprefix("the "))


def _legal_lines(foot: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    for line in foot:
        for name in COPYRIGHT.findall(line[:500]) + TRADEMARK.findall(line[:500]):
            if outlet := _house(name):
                yield outlet, 3


def _house(name: str) -> str:
    """ "Fortune Media IP Limited" is Fortune; "FORTUNE" too."""
    before = None
    while before != name:
        before, name = name, LEGAL.sub("", name).strip(" ,.")
    return name.title() if name.isupper() and len(name) > 4 else name


def _by_itself(head: tuple[str, ...]) -> list[tuple[str, int]]:
    """A line of the head that is nothing but a paper's name ("Valley Tribune"); the one nearest the article counts."""
    return [(_house(line), 2) for line in head if _is_a_name(line)][-1:]


def _signed(foot: tuple[str, ...]) -> list[tuple[str, int]]:
    """A paper's name right under the article, if no other stands near it, as in a list of papers."""
    near = [line for line in foot[:4] if _is_a_name(line)]
    return [(_house(line), 2) for line in near if line in foot[:1]] if len(near) == 1 else []


def _is_a_name(line: str) -> bool:
    return len(line) < 40 and sounds_like_a_house(line) and not BY.match(line)


def _of_itself(body: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    for paragraph in body:
        for names in ITSELF.findall(paragraph[:4000]):
            yield from ((name, 2) for name in names if name)


def rests_on(body: Iterable[str], outlet: str | None) -> str | None:
    """The outlet whose report this one retells: a known outlet, or whoever obtained, first reported or published it."""
    votes: Counter[str] = Counter()
    for paragraph in body:
        said = QUOTED.sub(" ", paragraph[:4000])
        for pattern in OF_ANYBODY:
            votes.update(name for name in pattern.findall(said) if not DAY.fullmatch(name))
        for pattern in OF_KNOWN:
            votes.update(name for name in pattern.findall(said) if name in KNOWN)
    votes.pop(outlet or "", None)
    known = {name: count for name, count in votes.items() if name in KNOWN}
    return max(known or votes, key=lambda name: votes[name], default=None)
