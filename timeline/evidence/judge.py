"""What an answer says of a cited page, and when to look again: values in, values out.

One failure says little: a page is gone when it is missing on two days, or its site is silent on five, further and
further apart. A site that does not let us look (robots.txt, a log-in, a limit) says nothing of the page.
"""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from timeline.addresses.canonical import fingerprint
from timeline.addresses.web import is_web_address
from timeline.ingest.fetch import Answered, Refused
from timeline.ingest.values import Skipped
from timeline.vocabulary import SourceStanding

MISSING_ON, SILENT_ON = 2, 5
"""Days in a row."""
MISSING = "not_found"
SILENT = {"unreachable", "too_slow", "unavailable"}
BUSY = 429
ENOUGH = 0.5
"""Of the letters of the text that is held: a page that shows less may be a teaser before a log-in."""
SPREAD = 0.2
SLOWLY = 2
"""What is gone is looked at so much more seldom."""


@dataclass(frozen=True)
class Verdict:
    """`standing` is None where nothing can be said. `fails`: that this counts against the page."""

    standing: SourceStanding | None
    detail: str = ""
    moved_to: str = ""
    lost: tuple[int, ...] = ()
    fails: bool = False


def of_refusal(outcome: Skipped, failures: int) -> Verdict:
    """`failures`: how often in a row nothing could be said, before this."""
    if isinstance(outcome, Refused) and outcome.is_gone:
        return Verdict(SourceStanding.GONE, outcome.detail)
    is_busy = isinstance(outcome, Refused) and outcome.status == BUSY
    days = MISSING_ON if outcome.reason == MISSING else SILENT_ON if outcome.reason in SILENT else 0
    if is_busy or not days:
        return Verdict(None, outcome.detail)
    return Verdict(SourceStanding.GONE if failures + 1 >= days else None, outcome.detail, fails=True)


def of_address(url: str, answer: Answered) -> Verdict:
    """Of a page that came, before its words are looked at."""
    if urlsplit(answer.url).path in ("", "/") and urlsplit(url).path not in ("", "/"):
        return Verdict(SourceStanding.GONE, f"Its address leads to the front page of {urlsplit(answer.url).hostname}.")
    if answer.moved_to and is_web_address(answer.moved_to) and fingerprint(answer.moved_to) != fingerprint(url):
        return Verdict(SourceStanding.MOVED, f"It has moved to {answer.moved_to}.", moved_to=answer.moved_to)
    return Verdict(SourceStanding.ALIVE)


def is_all_shown(text: str, held: str) -> bool:
    return len(text) >= ENOUGH * len(held)


def wait(verdict: Verdict, failures: int, *, days: int, chance: float) -> timedelta:
    """Until the next look. `failures` with this one; `chance`, from 0 to 1, spreads what was cited on one day."""
    if verdict.standing is None and verdict.fails:
        return timedelta(days=min(2 ** (failures - 1), days))
    slowly = SLOWLY if verdict.standing == SourceStanding.GONE else 1
    return timedelta(days=days * slowly) * (1 + SPREAD * (2 * chance - 1))
