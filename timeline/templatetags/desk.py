"""What the desk's templates need to say things."""

from django import template

register = template.Library()

SHAPES = {
    "protest": "M8 1 15.4 14.5H.6z",
    "contract": "M1.5 1.5h13v13h-13z",
    "statement": "M1 1.5h14v9.5H8.5L4 15v-4H1z",
    "product": "M8 .6 14.5 4.3v7.4L8 15.4 1.5 11.7V4.3z",
    "policy": "M8 .3 15.7 8 8 15.7.3 8z",
    "legal": "M1 1h14v4h-4v6h4v4H1v-4h4V5H1z",
    "report": "M1 1.5h14v3.6H1zm0 5h14v3.6H1zm0 5h9v3.6H1z",
}


@register.filter
def in_fours(secret: str) -> str:
    """A secret as it is easiest to type: groups of four."""
    return " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))


@register.inclusion_tag("admin/_mark.html")
def mark(kind: str, exact: bool = True) -> dict[str, object]:
    """A kind's sign: solid when the day is known, hollow when not. The word stands beside it."""
    return {"kind": kind, "path": SHAPES.get(kind, ""), "exact": exact}
