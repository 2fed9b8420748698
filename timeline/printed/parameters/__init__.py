"""One table of parameters for pages, feeds, API and export: it reads, refuses, narrows and documents.

    filters = parameters.parse(request.GET, allowed=("kind", "after", "before", "limit", "cursor"))
    filters = parameters.placed(filters)           # one query, only with as_of: the sequence that is meant
    filters = parameters.weighed(filters)                    # one query, only when shelves were named
    page = filters.read(columns)                   # or .read(columns, "story:rekognition") on a story's own page
    page.rows, page.next, page.previous                      # dicts of the columns, and cursors
    filters.query(page.next)                                 # the query string of the next page

Repeating a parameter means or; different ones mean and. What is not allowed raises ParameterError.
"""

from timeline.printed.parameters.as_of import Past
from timeline.printed.parameters.errors import ParameterError
from timeline.printed.parameters.filters import ORDERS, Filters
from timeline.printed.parameters.known import refuse_unknown, weighed
from timeline.printed.parameters.parse import parse
from timeline.printed.parameters.past import placed
from timeline.printed.parameters.table import TABLE, Parameter

__all__ = [
    "ORDERS",
    "TABLE",
    "Filters",
    "Parameter",
    "ParameterError",
    "Past",
    "parse",
    "placed",
    "refuse_unknown",
    "weighed",
]
