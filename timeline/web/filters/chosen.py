"""What a list is narrowed to, in words, each part with the address of the same list without it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from timeline import dates
from timeline.printed.parameters import FACETS, TABLE, Filters
from timeline.web.filters.subjects import Titles
from timeline.wording.labels import label


@dataclass(frozen=True)
class Chosen:
    """`field`: what is narrowed by; `value`: to what; `is_name`: it is a name on record, in its own language.

    `without`: the address of the list without it.
    """

    field: str
    value: str
    without: str
    is_name: bool = False


def chosen(filters: Filters, url: str, titles: Titles, besides: Collection[str] = ()) -> list[Chosen]:
    """`besides`: parameters that the page shows otherwise."""
    names = [name for name in filters.values if name in (*FACETS, *_SAID) and name not in besides]
    return [one for name in names for one in _of(name, filters, url, titles)]


def _of(name: str, filters: Filters, url: str, titles: Titles) -> Iterator[Chosen]:
    parameter, values = TABLE[name], filters.values[name]
    for value in values:
        without = filters.address(url, None, **{name: [other for other in values if other != value]})
        if parameter.subject:
            yield Chosen(label(name, "subject"), titles[name, value], without, is_name=True)
        elif parameter.facet:
            yield Chosen(str(parameter.label), label(value, parameter.vocabulary), without)
        else:
            yield Chosen(_SAID[name](), _written(value), without)


def _written(value: Any) -> str:
    """A moment stands as it was given: it is programs that come with it."""
    return str(value) if isinstance(value, str) else dates.day_in_words(value)


_SAID = {
    "q": lambda: _("words"),
    "after": lambda: _("from"),
    "before": lambda: _("to"),
    "updated_since": lambda: _("printed anew since"),
}
