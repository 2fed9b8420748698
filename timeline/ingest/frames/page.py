"""A page as frames see it: its sentences with their trees, and the organizations that stand in them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import floor

from timeline.ingest.frames.tokens import Token, Tree
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.values import Mention, Stranger, Subject

Parse = Callable[[Iterable[str]], Iterable[Tree]]
SORTS = {"company": "company", "agency": "agency", "other": "agency"}
"""Of an organization's kind on record; any other speaks for people."""


@dataclass(frozen=True)
class Organization:
    """`sort` is company, agency, body, or "" where nothing tells; `spans` are offsets of the page's text."""

    name: str
    sort: str
    spans: tuple[tuple[int, int], ...]
    slug: str = ""
    signs: tuple[str, ...] = ("on record",)


@dataclass(frozen=True)
class Line:
    """One sentence with its tree; `organizations` are those in it, by their place in the page's list."""

    sentence: Sentence
    tree: Tree
    names: tuple[tuple[int, int, int], ...]  # (start, end, organization), offsets of the sentence

    @property
    def at(self) -> int:
        return self.sentence.number

    @cached_property
    def _owner(self) -> dict[int, int]:
        return {
            token.at: who
            for start, end, who in self.names
            for token in self.tree.tokens
            if token.start < end and token.end > start
        }

    def organization_at(self, token: Token) -> int | None:
        return self._owner.get(token.at)


@dataclass(frozen=True)
class Story:
    """`title` is the headline as a line of its own, where there is one."""

    ground: Ground
    organizations: tuple[Organization, ...]
    lines: tuple[Line, ...]
    in_title: frozenset[int] = field(default=frozenset())


def organizations(
    mentions: Sequence[Mention], strangers: Sequence[Stranger], subjects: Sequence[Subject]
) -> tuple[Organization, ...]:
    kinds = {subject.slug: subject.kind for subject in subjects if subject.type == "organization"}
    known = (
        Organization(one.name, SORTS.get(kinds.get(one.slug, ""), "body"), one.spans, one.slug)
        for one in mentions
        if one.type == "organization"
    )
    return (
        *known,
        *(
            Organization(one.name, one.sort, one.spans, signs=(*one.signs, f"weight={_step(one.weight)}"))
            for one in strangers
        ),
    )


def _step(weight: float) -> int:
    return max(-3, min(5, floor(weight)))


def story(ground: Ground, found: Sequence[Organization], parse: Parse) -> Story:
    trees = parse(sentence.text for sentence in ground.sentences)
    spans = sorted((start, end, who) for who, one in enumerate(found) for start, end in one.spans)
    title = (ground.page.title or "").casefold()
    return Story(
        ground,
        tuple(found),
        tuple(
            Line(sentence, tree, tuple(_within(spans, sentence)))
            for sentence, tree in zip(ground.sentences, trees, strict=True)
        ),
        frozenset(who for who, one in enumerate(found) if _stands_in(title, one, ground)),
    )


def _stands_in(title: str, one: Organization, ground: Ground) -> bool:
    return any(ground.page.text[start:end].casefold() in title for start, end in one.spans)


def _within(spans: Sequence[tuple[int, int, int]], sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    for start, end, who in spans:
        if start >= sentence.start and end <= sentence.end:
            yield start - sentence.start, end - sentence.start, who
