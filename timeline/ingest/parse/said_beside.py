"""Takes a line under a headline apart: "Bridget Amory | The Kelso Standard | June 22, 2018"."""

import re
from collections.abc import Iterator

from timeline.ingest.parse.byline import BY
from timeline.ingest.parse.days import written_in
from timeline.ingest.parse.outlets import KNOWN, sounds_like_a_house
from timeline.ingest.parse.persons import looks_like_person
from timeline.ingest.parse.words import folded, word_set

DAY = "|"  # in place of a day, which parts a line as a bar does
OPENS = r"^\W*(?:(?:first )?(?:published|posted|appeared) )?(?:in|by|on)\s"
APART = re.compile(
    rf"\s*[|·•‧∙(),;]\s*|\s+[/—–-]\s+|(?i:{OPENS})|\b(?:for|in)\s+(?=(?:the\s)?[A-Z])",
)
ARTICLE = re.compile(r"^the (?=[A-Z])")
ON = re.compile(r"\s+(?:on|at)\s*$", re.I)
SURNAMES = word_set("post star press sun mail ledger record citizen journal")  # that papers are called by too
ROLES = word_set("staff team desk reporter reporters correspondent writer writers editor editors columnist contributor")


def first_of(line: str) -> str:
    """What stands before the first mark that parts it: "Bridget Amory"."""
    return next((piece for piece in _pieces(line) if piece), "")


def houses(line: str) -> Iterator[str]:
    """The papers and agencies that it names beside whoever wrote, or beside a day."""
    named_first = bool(BY.match(line))
    for number, piece in enumerate(piece for piece in _pieces(line) if piece):
        name = ARTICLE.sub("", piece)
        is_writer = (named_first and not number) or _is_person(name)
        if name in KNOWN or (sounds_like_a_house(name) and not is_writer):
            yield name


def _is_person(name: str) -> bool:
    last = folded(name.split()[-1])
    return last in ROLES or (last in SURNAMES and looks_like_person(name))


def _pieces(line: str) -> Iterator[str]:
    rest = line
    for written in reversed(written_in(line)):
        rest = f"{rest[: written.start]}{DAY}{rest[written.end :]}"
    yield from (ON.sub("", piece).strip(" .:-–—") for piece in APART.split(rest))
