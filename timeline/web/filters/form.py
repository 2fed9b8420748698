"""The filters of the entries' list as its form shows them: what may be chosen, and what was."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language

from timeline.printed.parameters import Filters
from timeline.vocabulary import ActionType, EntryKind
from timeline.web.filters import subjects
from timeline.wording import labels

CARRIED = ("claim_state", "exact", "limit")
FORMS = 256
"""Kept at a time, of 4 KB each."""


@dataclass(frozen=True)
class Choice:
    key: str
    is_chosen: bool


@dataclass(frozen=True)
class Subject:
    """What the list is narrowed to. `without`: the query string of the list without it."""

    name: str
    slug: str
    title: str
    without: str


@dataclass(frozen=True)
class Sieve:
    """`carried`: parameters that the form has no field for, but keeps."""

    filters: Filters
    subjects: list[Subject]

    @property
    def kinds(self) -> list[Choice]:
        return _choices(EntryKind.values, self._given("kind"))

    @property
    def actions(self) -> list[Choice]:
        return _choices(ActionType.values, self._given("action_type"))

    @property
    def orders(self) -> list[Choice]:
        return _choices(labels.ORDERS, [self.filters.get("ordering")])

    @property
    def after(self) -> str:
        return _iso(self.filters.get("after"))

    @property
    def before(self) -> str:
        return _iso(self.filters.get("before"))

    @property
    def carried(self) -> list[tuple[str, Any]]:
        """A form has one field for the forms of protest; the others that were asked for are carried along."""
        rest = [("action_type", value) for value in self._given("action_type")[1:]]
        return [*((name, value) for name in CARRIED for value in self._given(name)), *rest]

    @property
    def is_used(self) -> bool:
        return bool(self.filters.values)

    @property
    def newest_first(self) -> bool:
        return self.filters.get("ordering") == "-date"

    def _given(self, name: str) -> tuple:
        return self.filters.values.get(name, ())


def sieve(filters: Filters) -> Sieve:
    """One query, none when the list is narrowed to no subject. Raises ParameterError."""
    titles = subjects.titles(filters)
    return Sieve(filters, [_subject(filters, *one, titles[one]) for one in subjects.named(filters)])


def drawn(chosen: Sieve) -> str:
    """The form as HTML. What is chosen in it decides all of it, but for the titles of subjects: so it is kept."""
    values = dict(chosen.filters.values) | ({"cursor": ("",)} if "cursor" in chosen.filters.values else {})
    return _draw(chosen) if chosen.subjects else _kept(str(get_language()), tuple(values.items()))


@lru_cache(maxsize=FORMS)
def _kept(language: str, values: tuple[tuple[str, tuple], ...]) -> str:
    return _draw(Sieve(Filters(dict(values), walk="entries"), []))


def _draw(chosen: Sieve) -> str:
    return render_to_string("web/_filters.html", {"sieve": chosen})


def _subject(filters: Filters, name: str, slug: str, title: str) -> Subject:
    others = [other for other in filters.values[name] if other != slug]
    return Subject(name, slug, title, filters.query(None, **{name: others}))


def _choices(keys: Iterable[str], chosen: Iterable[str]) -> list[Choice]:
    picked = set(chosen)
    return [Choice(key, key in picked) for key in keys]


def _iso(day: Any) -> str:
    return day.isoformat() if day else ""
