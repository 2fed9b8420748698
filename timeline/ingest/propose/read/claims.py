"""What an editor's verdict is on: words that stay the same when a pointer, a score or an offset changes."""

import re
from collections.abc import Iterable, Iterator

from timeline.ingest.propose.read.told import Told

Claim = tuple[str, str, str, str]
"""Kind, actor, target, instrument."""


def of(found: Iterable[Told]) -> Iterator[Claim]:
    """The rare second claim of the same words takes its size or its number along."""
    seen: dict[Claim, int] = {}
    for told in found:
        claim = _claim(told)
        seen[claim] = seen.get(claim, 0) + 1
        apart = told.size.text if told.size else seen[claim]
        yield claim if seen[claim] == 1 else (*claim[:3], f"{claim[3]} {apart}")


def _claim(told: Told) -> Claim:
    actor = "+".join(sorted(told.doers)) or (_slug(told.who) if told.crowd else "")
    if told.crowd not in ("", "organization"):
        actor = f"{actor}:{told.crowd}"
    others = (key for role in ("target", "beneficiary", "subject") for key in told.keys(role))
    others = (key for key in others if key not in told.doers or told.crowd != "organization")
    return told.kind, actor, next(others, ""), told.instrument or _unnamed(told)


def _unnamed(told: Told) -> str:
    if told.kind != "protest":
        return told.kind
    return "demand" if told.pointing.is_support else "objection"


def _slug(words: str) -> str:
    return re.sub(r"[^a-z]+", "-", words.lower()).strip("-")
