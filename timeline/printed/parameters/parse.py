"""Reads a query string into filters. A parameter that is not in the table, or not allowed for the page, is an error."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from timeline.printed import cursors
from timeline.printed.parameters.errors import ParameterError, UnknownSubject, shortened
from timeline.printed.parameters.filters import Filters
from timeline.printed.parameters.table import TABLE, Parameter

MOST_VALUES = 20
REMEMBERED = 1024
LONGEST_REMEMBERED = 500


def parse(
    query: QueryDict,
    *,
    allowed: Iterable[str],
    walk: str = "entries",
    blanks: bool = False,
    table: Mapping[str, Parameter] = TABLE,
) -> Filters:
    """The filters of a query string. Raises ParameterError for the first thing that is wrong with it.

    * `allowed`: the names of the parameters that the page takes.
    * `walk`: a name for the list, whose cursors are accepted.
    * `blanks`: ignore empty values, such as forms send.
    * `table`: what each parameter means; lists that are not of entries have their own.

    The database is not asked, so slugs may be unknown: see known.py.
    """
    names = set(allowed)
    try:
        return _parsed(query, names, walk, blanks, table)
    except ParameterError as error:
        error.takes, error.table = names, table
        raise


def _parsed(query: QueryDict, names: set[str], walk: str, blanks: bool, table: Mapping[str, Parameter]) -> Filters:
    given = {name: [text for text in query.getlist(name) if text or not blanks] for name in query}
    _refuse_strangers(given, names)
    read = {name: _read(table[name], given[name]) for name in table if given.get(name)}
    return _at_its_cursor(Filters(read, walk, table=table))


def parse_often(request: HttpRequest, *, allowed: tuple[str, ...], walk: str) -> Filters:
    """The filters of a request, remembered by its query string: programs ask for the same few pages all day."""
    text = request.META.get("QUERY_STRING", "")
    if len(text) > LONGEST_REMEMBERED or not text.isascii():
        return parse(request.GET, allowed=allowed, walk=walk)
    return _remembered(text, allowed, walk)


@lru_cache(maxsize=REMEMBERED)
def _remembered(text: str, allowed: tuple[str, ...], walk: str) -> Filters:
    return parse(QueryDict(text), allowed=allowed, walk=walk)


def _refuse_strangers(given: dict[str, list[str]], names: set[str]) -> None:
    for name, texts in given.items():
        if name not in names:
            sentence = _("There is no parameter “%(name)s” here.") % {"name": shortened(name)}
            raise ParameterError(name, texts[0] if texts else "", sentence, [n for n in TABLE if n in names])


def most_values(parameter: Parameter) -> int:
    return MOST_VALUES if parameter.repeats else 1


def _read(parameter: Parameter, texts: list[str]) -> tuple[Any, ...]:
    most = most_values(parameter)
    if len(texts) > most:
        sentence = _("%(name)s may be given %(most)d times at most.") if most > 1 else _("%(name)s may be given once.")
        named = {"name": parameter.name, "most": most}
        raise ParameterError(parameter.name, texts[most], sentence % named, parameter.values.allowed())
    return tuple(dict.fromkeys(_one(parameter, text) for text in texts))


def _one(parameter: Parameter, text: str) -> Any:
    try:
        return parameter.values.read(text)
    except ValueError as error:
        sentence = parameter.values.refusal(parameter.name, shortened(text))
        refused = UnknownSubject if parameter.subject else ParameterError
        raise refused(parameter.name, text, sentence, parameter.values.allowed()) from error


def _at_its_cursor(filters: Filters) -> Filters:
    token = filters.get("cursor")
    if token is None:
        return filters
    try:
        return replace(filters, cursor=cursors.read(token, filters.identity))
    except cursors.BadCursor as error:
        raise ParameterError("cursor", token, str(error), TABLE["cursor"].values.allowed()) from error
