"""The parameters of query strings, from one table for pages, feeds, API and export.

    filters = parameters.parse(request.GET, allowed=("kind", "after", "before", "limit", "cursor"))
    filters = parameters.placed(filters)           # one query, only with as_of: the sequence that is meant
    filters = parameters.weighed(filters)                    # one query, only when shelves were named
    page = filters.read(columns)                   # or .read(columns, "story:rekognition") on a story's own page
    page.rows, page.next, page.previous                      # dicts of the columns, and cursors
    filters.query(page.next)                                 # the query string of the next page

A result must fit every parameter, but only one of the values of a parameter that is repeated. What is not allowed
raises ParameterError.
"""

from timeline.printed.parameters.as_of import Past
from timeline.printed.parameters.errors import ParameterError, UnknownSubject
from timeline.printed.parameters.filters import ORDERS, Filters
from timeline.printed.parameters.known import refuse_not_yet, refuse_unknown, weighed
from timeline.printed.parameters.parse import parse, parse_often
from timeline.printed.parameters.past import placed
from timeline.printed.parameters.table import FACETS, NARROWING, OF_COUNTS, OF_ENTRIES, OF_SEARCH, TABLE, Parameter

__all__ = [
    "FACETS",
    "NARROWING",
    "OF_COUNTS",
    "OF_ENTRIES",
    "OF_SEARCH",
    "ORDERS",
    "TABLE",
    "Filters",
    "Parameter",
    "ParameterError",
    "Past",
    "UnknownSubject",
    "parse",
    "parse_often",
    "placed",
    "refuse_not_yet",
    "refuse_unknown",
    "weighed",
]
