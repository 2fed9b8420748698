"""What speaks for an organization that it is concerned in an event: where it stands beside the words that tell it."""

import re
from collections.abc import Iterator

from timeline.ingest.frames.page import Line, Story
from timeline.ingest.frames.signs import OBJECTS, SUBJECTS
from timeline.ingest.frames.tokens import Token
from timeline.ingest.frames.units import Unit
from timeline.ingest.propose.standins import NOUNS

STANDS = {
    sort: re.compile(rf"\b(?:the|this|that|its|their)\s+(?:[\w'-]+\s+){{0,2}}?{noun}\b", re.I)
    for sort, noun in NOUNS.items()
}
IT = re.compile(r"\b(?:it|its|itself)\b", re.I)
THEY = re.compile(r"\b(?:they|their|them|we|our)\b", re.I)


def of(story: Story, unit: Unit, kind: str, who: int) -> list[str]:
    """Signs that organization `who` is a party of an event of this kind, told by `unit`."""
    one = story.organizations[who]
    sort = one.sort or "some"
    places = list(_places(story, unit, who))
    found = [*places, *_afar(story, unit.line, who, sort), *_standing(story, who)]
    names = unit.classes or ("?",)
    told = [f"sort={sort}", *found, *(f"name:{sign}" for sign in one.signs)]
    told += [f"{kind}|{sign}" for sign in (f"sort={sort}", *found)]
    told += [f"{kind}|{sort}|{place}" for place in places]
    told += [f"{name}|{place}" for name in names for place in places]
    told += [f"{name}|{sort}|{place}" for name in names for place in places]
    return sorted(set(told))


def _places(story: Story, unit: Unit, who: int) -> Iterator[str]:
    """How it hangs together with the words of the event, of each place in the sentence."""
    line = unit.line
    tokens = [token for token in line.tree.tokens if line.organization_at(token) == who]
    heads = [
        token for token in tokens if line.organization_at(line.tree.tokens[token.head]) != who or token.head == token.at
    ]
    if not heads:
        yield "not in line"
        return
    yield "in line"
    side = "ahead" if heads[0].at < unit.token.at else "behind"
    yield f"first {side}"
    yield f"apart={min(4, abs(heads[0].at - unit.token.at) // 4)}{side}"
    for head in heads[:3]:
        yield f"way:{_way(line, unit.token, head)}"
        yield f"hangs={head.dep}"
        above = line.tree.head(head)
        if above:
            yield f"above={above.lemma}" if above.pos in ("ADP", "VERB") else f"above={above.pos}"


def _way(line: Line, deed: Token, name: Token) -> str:
    """From the name up to what the deed hangs below too, and down again; labels of four steps at most."""
    up = [name, *line.tree.up(name)]
    down = [deed, *line.tree.up(deed)]
    below = {token.at: at for at, token in enumerate(down)}
    meet = next((at for at, token in enumerate(up) if token.at in below), None)
    if meet is None:
        return "none"
    rise = [_label(line, token) for token in up[:meet]][:4]
    fall = [token.dep for token in down[: below[up[meet].at]]][:3]
    return ">".join(rise) + "^" + "<".join(fall)


def _label(line: Line, token: Token) -> str:
    if token.dep == "pobj":
        head = line.tree.head(token)
        return f"pobj.{head.lemma}" if head else "pobj"
    if token.dep in SUBJECTS:
        return token.dep
    return "obj" if token.dep in OBJECTS else token.dep


def _afar(story: Story, line: Line, who: int, sort: str) -> Iterator[str]:
    """Where it was named last, and whether something in the line may stand for it."""
    here = any(one == who for _, _, one in line.names)
    earlier = [other for other in story.lines[: line.at] if any(one == who for _, _, one in other.names)]
    if not here:
        back = line.at - earlier[-1].at if earlier else 0
        yield f"back={min(back, 4)}" if earlier else "only later"
        if earlier and earlier[-1].sentence.paragraph == line.sentence.paragraph:
            yield "same paragraph"
    last = _last_of(story, line, sort)
    text = line.sentence.marked
    stands = [name for name, form in STANDS.items() if form.search(text)]
    if sort in stands:
        yield "stand-in" if last == who else "stand-in of another"
    if IT.search(text):
        yield "it" if last == who else "it, another"
    if THEY.search(text):
        yield "they" if last == who else "they, another"


def _last_of(story: Story, line: Line, sort: str) -> int | None:
    """Who of a sort was named last before a line."""
    for other in reversed(story.lines[max(0, line.at - 6) : line.at]):
        for _, _, who in reversed(other.names):
            if (story.organizations[who].sort or "some") == sort:
                return who
    return None


def _standing(story: Story, who: int) -> Iterator[str]:
    """How much the page is about it."""
    one = story.organizations[who]
    yield f"count={min(4, len(one.spans))}"
    if who in story.in_title:
        yield "in title"
    others = [len(other.spans) for at, other in enumerate(story.organizations) if at != who and other.sort == one.sort]
    yield "leads" if len(one.spans) > max(others, default=0) else "follows"
    if story.lines and any(named == who for _, _, named in story.lines[0].names):
        yield "in first line"
