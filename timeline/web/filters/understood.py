"""What of a query could be read, and what could not, where a part of it was refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from timeline import dates
from timeline.printed.parameters import TABLE, Filters, Parameter, ParameterError
from timeline.printed.parameters.errors import shortened
from timeline.printed.parameters.parse import most_values
from timeline.web.filters import subjects
from timeline.web.filters.narrowing import words
from timeline.web.filters.taken import takes_parameters

LEFT = frozenset({"cursor", "from"})
"""They say where in a list one is, of which nobody knows whether it is the same."""


@dataclass(frozen=True)
class Understood:
    """In words, and the query string of the same page with that alone; `faults`: what else could not be read."""

    words: str
    query: str
    faults: list[str]


def understood(request: HttpRequest, error: ParameterError) -> Understood | None:
    """None of a page that takes no parameters. One query, or none."""
    if not takes_parameters(request):
        return None
    table, texts = error.table or TABLE, dict(_texts(request.GET, error))
    read = Filters(dict(_read(table, texts)), walk="", table=table)
    titles = subjects.found(read)
    left = replace(read, values=dict(_known(read, titles)))
    faults = [*_strangers(request.GET, error), *_unread(table, texts), *_absent(read, titles)]
    return Understood("; ".join(_said(left, titles)), left.query(), [one for one in faults if one != error.sentence])


def _takes(name: str, error: ParameterError) -> bool:
    return name in (error.takes or error.table or TABLE)


def _texts(query: QueryDict, error: ParameterError) -> Iterator[tuple[str, list[str]]]:
    """Of each parameter that the page takes, what was given beside what was refused."""
    for name, parameter in (error.table or TABLE).items():
        if name in query and name not in LEFT and _takes(name, error):
            given = [
                text for text in query.getlist(name) if text and (name, shortened(text)) != (error.name, error.value)
            ]
            yield name, given[: most_values(parameter)]


def _read(table: Mapping[str, Parameter], texts: Mapping[str, list[str]]) -> Iterator[tuple[str, tuple]]:
    for name, given in texts.items():
        if values := [value for text in given for value in _values(table[name], text)]:
            yield name, tuple(dict.fromkeys(values))


def _strangers(query: QueryDict, error: ParameterError) -> Iterator[str]:
    for name in query:
        if not _takes(name, error):
            yield _("There is no parameter “%(name)s” here.") % {"name": shortened(name)}


def _unread(table: Mapping[str, Parameter], texts: Mapping[str, list[str]]) -> Iterator[str]:
    for name, given in texts.items():
        for text in given:
            if not _values(table[name], text):
                yield table[name].values.refusal(name, shortened(text))


def _absent(read: Filters, titles: subjects.Titles) -> Iterator[str]:
    for kind, slug in subjects.named(read):
        if (kind, slug) not in titles:
            yield _("There is no %(kind)s “%(slug)s” in print.") % {"kind": kind, "slug": shortened(slug)}


def _values(parameter: Parameter, text: str) -> tuple:
    try:
        return (parameter.values.read(text),)
    except ValueError:
        return ()


def _known(read: Filters, titles: subjects.Titles) -> Iterator[tuple[str, tuple]]:
    for name, values in read.values.items():
        known = tuple(value for value in values if not read.table[name].subject or (name, value) in titles)
        if known:
            yield name, known


def _said(left: Filters, titles: subjects.Titles) -> Iterator[str]:
    if narrowed := words(left, titles):
        yield narrowed
    yield from (said(left.get(name)) for name, said in _TIMES.items() if name in left.values)


def _stood(asked: Any) -> str:
    if isinstance(asked, date):
        return _("as it stood on %(day)s") % {"day": dates.day_in_words(asked)}
    return _("as it stood at sequence %(number)s") % {"number": asked}


def _was_known(day: date) -> str:
    return _("what was known by %(day)s") % {"day": dates.day_in_words(day)}


_TIMES: Mapping[str, Any] = {"as_of": _stood, "known_by": _was_known}
