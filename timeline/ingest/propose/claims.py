"""What an editor's verdict is on: words that stay the same when a rule, a score or an offset changes."""

from collections.abc import Iterable, Iterator

from timeline.ingest.values import Size

Claim = tuple[str, str, str, str]
"""Kind, actor, target, instrument."""


def told_apart(claims: Iterable[tuple[Claim, Size | None]]) -> Iterator[Claim]:
    """The rare second claim of the same words takes its size or its number along."""
    seen: dict[Claim, int] = {}
    for claim, size in claims:
        seen[claim] = seen.get(claim, 0) + 1
        apart = size.text if size else seen[claim]
        yield claim if seen[claim] == 1 else (*claim[:3], f"{claim[3]} {apart}")
