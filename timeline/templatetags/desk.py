"""What the desk's templates need to say things."""

from django import template

from timeline.vocabulary import EntryKind

register = template.Library()


@register.filter
def in_fours(secret: str) -> str:
    """A secret as it is easiest to type: groups of four."""
    return " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))


@register.inclusion_tag("admin/_mark.html")
def mark(kind: str, exact: bool = True) -> dict[str, object]:
    """A kind's sign: solid when the day is known, hollow when not. The word stands beside it."""
    return {"kind": kind, "path": EntryKind(kind).path if kind in EntryKind else "", "exact": exact}
