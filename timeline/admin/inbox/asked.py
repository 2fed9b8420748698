"""What is chosen on an article's page stands in its address: a sentence, its kind, what it asks for, what answers it.

So each step is a link or a form that needs no script, can be gone back from, and changes nothing until it is accepted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from django.http import QueryDict
from django.urls import reverse

from timeline.admin.numbers import is_number
from timeline.ingest.picking import Pick
from timeline.ingest.values import Span

SPAN = re.compile(r"([0-9]{1,8})-([0-9]{1,8})")
MOST = 20
"""Demands, and answers, of one event."""
MODES = ("demand", "answer")
"""What the next sentence is chosen as; else it is the event's own."""


@dataclass(frozen=True)
class Asked:
    """`of` is the suggestion that is open, if one is; `version` that of the text in which it was chosen; `mode` one of
    MODES, or ""."""

    of: int | None = None
    at: Span | None = None
    kind: str = ""
    action: str = ""
    demands: tuple[Span, ...] = ()
    answered_by: tuple[Span, ...] = ()
    mode: str = ""
    version: str = ""
    is_whole: bool = False

    @classmethod
    def read(cls, data: QueryDict | Mapping[str, Any]) -> Self:
        """What is no place in a text is passed over."""
        many = data.getlist if isinstance(data, QueryDict) else lambda name: list(data.get(name, []))
        mode, of = data.get("mode", ""), data.get("of", "")
        return cls(
            int(of) if is_number(of) else None,
            next(_spans(many("at")), None),
            data.get("kind", "")[:20],
            data.get("action", "")[:40],
            tuple(_spans(many("demand"))),
            tuple(_spans(many("answer"))),
            mode if mode in MODES else "",
            data.get("text", "")[:64],
            bool(data.get("whole")),
        )

    @property
    def pick(self) -> Pick | None:
        return Pick(*self.at, self.kind, self.action, self.demands) if self.at else None

    def chosen(self, span: Span) -> Self:
        """With one more stretch, as the mode has it; one that is chosen already is let go."""
        if self.mode == "demand":
            return replace(self, demands=_toggled(self.demands, span))
        if self.mode == "answer":
            return replace(self, answered_by=_toggled(self.answered_by, span))
        return replace(self, of=None, at=span, kind="", action="", demands=(), answered_by=())

    def fields(self) -> list[tuple[str, str]]:
        """Names and values, as an address and a form have them."""
        spans = [("at", self.at)] if self.at else []
        spans += [*(("demand", span) for span in self.demands), *(("answer", span) for span in self.answered_by)]
        words = (
            ("of", str(self.of or "")),
            ("kind", self.kind),
            ("action", self.action),
            ("mode", self.mode),
            ("text", self.version),
        )
        told = [*((name, f"{start}-{end}") for name, (start, end) in spans), *words]
        return [(name, value) for name, value in (*told, ("whole", "1" if self.is_whole else "")) if value]

    def address(self, article: int, more: str = "") -> str:
        query = QueryDict(mutable=True)
        for name, value in self.fields():
            query.appendlist(name, value)
        told = "&".join(filter(None, [query.urlencode(), more]))
        return f"{reverse('admin:inbox_article', args=[article])}?{told}"


def _spans(values: Sequence[str]) -> Iterator[Span]:
    for found in filter(None, map(SPAN.fullmatch, values[:MOST])):
        yield int(found[1]), int(found[2])


def _toggled(spans: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    return tuple(one for one in spans if one != span) if span in spans else (*spans, span)
