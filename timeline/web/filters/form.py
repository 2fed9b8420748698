"""The filter form above the list of entries: its choices, which of them are chosen, and its HTML."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language

from timeline.printed.parameters import FACETS, TABLE, Filters
from timeline.vocabulary import ActionType, EntryKind
from timeline.web.filters import subjects
from timeline.wording import labels

FIELDS = ("kind", "action_type")
"""Facets that the form has a visible field for. Subjects are listed above it."""
HIDDEN_FACETS = tuple(name for name in FACETS if name not in FIELDS and not TABLE[name].subject)
CARRIED = (*HIDDEN_FACETS, "exact", "updated_since", "limit", "as_of")
"""Parameters that the form has no visible field for; it passes them on in hidden ones."""

FORMS = 256
"""How many drawn forms are kept in memory, of about 4 KB each."""


@dataclass(frozen=True)
class Choice:
    key: str
    is_chosen: bool


@dataclass(frozen=True)
class Subject:
    """A story, organization, product or the like that the list is narrowed to, by the parameter `name`.

    `without` is the query string of the same list without this subject.
    """

    name: str
    slug: str
    title: str
    without: str


@dataclass(frozen=True)
class Sieve:
    """What the template of the form shows, computed from the filters."""

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
    def updated_since(self) -> str:
        """A day or a moment. No field asks for it, since it is programs that come with it; but it may be left out."""
        return self.filters.get("updated_since") or ""

    @property
    def without_updates(self) -> str:
        return self.filters.query(None, updated_since=())

    @property
    def carried(self) -> list[tuple[str, Any]]:
        """Names and values of the hidden fields: the parameters in CARRIED, and every form of protest but the first,
        since the visible field can hold only one."""
        rest = [("action_type", value) for value in self._given("action_type")[1:]]
        return [*((name, value) for name in CARRIED for value in self._given(name)), *rest]

    @property
    def is_used(self) -> bool:
        return bool(self.filters.values.keys() - {"as_of"})

    @property
    def whole(self) -> str:
        """The address of the list with nothing left out."""
        return self.filters.unnarrowed().address("/entries/")

    @property
    def newest_first(self) -> bool:
        return self.filters.get("ordering") == "-date"

    def _given(self, name: str) -> tuple:
        return self.filters.values.get(name, ())


def sieve(filters: Filters) -> Sieve:
    """The form for these filters. Asks the database only if they name subjects, and then once.

    Raises ParameterError when a subject is not in print.
    """
    titles = subjects.titles(filters)
    return Sieve(filters, [_subject(filters, *one, titles[one]) for one in subjects.named(filters)])


def drawn(chosen: Sieve) -> str:
    """The form as HTML, from memory if it was drawn before.

    A form without subjects depends only on the language and the chosen values, so it is kept by these. A form with
    subjects also shows their titles, which may change, so it is drawn each time.
    """
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
