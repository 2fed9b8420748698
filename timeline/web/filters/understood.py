"""What of a query could be read, where a part of it could not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import HttpRequest, QueryDict

from timeline.printed.parameters import NARROWING, TABLE, Filters, ParameterError
from timeline.printed.parameters.errors import shortened
from timeline.web.filters import subjects
from timeline.web.filters.narrowing import words
from timeline.web.filters.taken import takes_parameters


@dataclass(frozen=True)
class Understood:
    """In words, and the query string of the same page with that alone."""

    words: str
    query: str


def understood(request: HttpRequest, error: ParameterError) -> Understood | None:
    """None where nothing is left that narrows the page. One query, or none."""
    if not takes_parameters(request):
        return None
    filters = Filters(dict(_read(request.GET, error)), walk="")
    titles = subjects.found(filters)
    known = {name: _known(name, values, titles) for name, values in filters.values.items()}
    left = replace(filters, values={name: values for name, values in known.items() if values})
    said = words(left, titles)
    return Understood(said, left.query()) if said else None


def _read(query: QueryDict, error: ParameterError) -> Iterator[tuple[str, tuple]]:
    for name in (*NARROWING, "q"):
        texts = [text for text in query.getlist(name) if (name, shortened(text)) != (error.name, error.value)]
        if values := [value for text in texts for value in _values(name, text)]:
            yield name, tuple(dict.fromkeys(values))


def _values(name: str, text: str) -> tuple:
    try:
        return (TABLE[name].values.read(text),)
    except ValueError:
        return ()


def _known(name: str, values: tuple, titles: subjects.Titles) -> tuple:
    return tuple(value for value in values if not TABLE[name].subject or (name, value) in titles)
