"""A page as frames see it: its sentences with their trees, and the organizations that stand in them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import floor

from timeline.ingest.frames.tokens import Token, Tree
from timeline.ingest.propose import hits
from timeline.ingest.propose.ground import Ground, Sentence, sort
from timeline.ingest.propose.hits import Hit
from timeline.ingest.propose.rules import RULES
from timeline.ingest.values import Mention, Stranger, Subject

Parse = Callable[[Iterable[str]], Iterable[Tree]]


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
    """One sentence with its tree, and where organizations stand in it."""

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
    """`hits` are what rules say on it; `in_title` are the organizations that the headline names."""

    ground: Ground
    organizations: tuple[Organization, ...]
    lines: tuple[Line, ...]
    hits: tuple[Hit, ...]
    in_title: frozenset[int]


def organizations(
    mentions: Sequence[Mention], strangers: Sequence[Stranger], subjects: Sequence[Subject]
) -> tuple[Organization, ...]:
    on_record = {subject.slug: subject for subject in subjects if subject.type == "organization"}
    known = (
        Organization(one.name, sort(on_record.get(one.slug)), one.spans, one.slug)
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
        tuple(hits.find(ground, RULES)),
        frozenset(who for who, one in enumerate(found) if _stands_in(title, one, ground)),
    )


def _stands_in(title: str, one: Organization, ground: Ground) -> bool:
    return any(ground.page.text[start:end].casefold() in title for start, end in one.spans)


def _within(spans: Sequence[tuple[int, int, int]], sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    for start, end, who in spans:
        if start >= sentence.start and end <= sentence.end:
            yield start - sentence.start, end - sentence.start, who
