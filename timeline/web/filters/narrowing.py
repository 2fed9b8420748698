"""Filters for lines and feeds: which parameters each takes, and the filters in words.

They are those of the list of entries, so an address means the same in both places.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from timeline import dates
from timeline.printed import parameters
from timeline.printed.parameters import NARROWING, TABLE, Filters
from timeline.web.filters.subjects import Titles
from timeline.wording.labels import label


def line_filters(request: HttpRequest, kind: str, slug: str) -> Filters:
    """The filters of the line on a subject's page (`kind` and `slug` say whose), with `as_of`, `known_by` and
    `from`, where the line begins, and `q`.

    A line takes no filter by its own kind: that of a story takes no `story`. Raises ParameterError.
    """
    takes = line_parameters(kind)
    given = parameters.parse(request.GET, allowed=takes, walk=f"{kind}:{slug}", blanks=True)
    return parameters.placed(given, within=(f"{kind}:{slug}",))


def line_parameters(kind: str) -> tuple[str, ...]:
    return (*besides(kind), "as_of", "known_by", "q", "from")


def feed_filters(request: HttpRequest, kind: str = "", more: tuple[str, ...] = ()) -> Filters:
    """The filters of a feed, without the one by its own kind if it is the feed of a subject. Raises ParameterError.

    A feed tells what is new, so it takes no `as_of` and no `known_by`.
    """
    return parameters.parse(request.GET, allowed=(*besides(kind), *more))


def besides(kind: str) -> tuple[str, ...]:
    """The names of all filters but the one by this kind."""
    return tuple(name for name in NARROWING if name != kind)


def words(filters: Filters, titles: Titles, besides: Collection[str] = ()) -> str:
    """The filters in words: "kind: protest or contract; from 1 May 2018". Empty if there are none.

    `titles` must have those of all subjects that the filters name. `besides`: parameters that are said otherwise.
    """
    said = {*NARROWING, "q"}.difference(besides)
    return "; ".join(_said(name, values, titles) for name, values in filters.values.items() if name in said)


def _said(name: str, values: tuple[Any, ...], titles: Titles) -> str:
    match name:
        case "after":
            return _("from %(day)s") % {"day": _day(values[0])}
        case "before":
            return _("to %(day)s") % {"day": _day(values[0])}
        case "q":
            return _listed(_("words"), [values[0]])
        case _ if TABLE[name].subject:
            return _listed(label(name, "subject"), [titles[name, slug] for slug in values])
        case _:
            facet = TABLE[name]
            return _listed(str(facet.label), [label(value, facet.vocabulary) for value in values])


def _day(day: date) -> str:
    return dates.day_in_words(day)


def _listed(field: str, values: list[str]) -> str:
    return f"{field}: {get_text_list(values, _('or'))}"
