"""The outlines of signs, as SVG paths of straight lines write them, as points. Pure."""

import re
from collections.abc import Iterator

Point = tuple[float, float]
TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
STRAIGHT = frozenset("MmLlHhVvZz")


def polygons(path: str) -> list[list[Point]]:
    """Empty where the path has a curve."""
    if set(re.findall("[A-Za-z]", path)) - STRAIGHT:
        return []
    return list(_shapes(TOKEN.findall(path)))


def _shapes(tokens: list[str]) -> Iterator[list[Point]]:
    shape: list[Point] = []
    at: Point = (0.0, 0.0)
    command = ""
    while tokens:
        if tokens[0].isalpha():
            command = tokens.pop(0)
            if command in "Zz":
                yield shape
                at, shape = shape[0], []
                continue
        at = _next(command, at, tokens)
        if command in "Mm":
            command = "L" if command == "M" else "l"
        shape.append(at)


def _next(command: str, at: Point, tokens: list[str]) -> Point:
    """Where the pen goes; takes its numbers from the tokens."""
    x, y = at if command.islower() else (0.0, 0.0)
    match command.upper():
        case "H":
            return x + float(tokens.pop(0)), at[1]
        case "V":
            return at[0], y + float(tokens.pop(0))
        case _:
            return x + float(tokens.pop(0)), y + float(tokens.pop(0))
