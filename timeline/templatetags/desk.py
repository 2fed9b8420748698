"""What the desk's templates need to say things."""

from django import template

register = template.Library()


@register.filter
def in_fours(secret: str) -> str:
    """A secret as it is easiest to type: groups of four."""
    return " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))
