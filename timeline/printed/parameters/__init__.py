"""One table of parameters for pages, feeds, API and export: it reads, refuses, narrows and documents.

    filters = parameters.parse(request.GET, allowed=("kind", "after", "before", "limit", "cursor"))
    parameters.refuse_unknown(filters)                       # one query, only when slugs were given
    entries = filters.apply()                      # or .apply("story:rekognition") on a story's own page
    page = filters.turn(entries, "record_id")                # rows as dicts; page.next, page.previous are cursors
    filters.query(page.next)                                 # the query string of the next page

Repeating a parameter means or; different ones mean and. What is not allowed raises ParameterError.
"""

from timeline.printed.parameters.errors import ParameterError
from timeline.printed.parameters.filters import ORDERS, Filters
from timeline.printed.parameters.known import refuse_unknown
from timeline.printed.parameters.parse import parse
from timeline.printed.parameters.table import TABLE, Parameter

__all__ = ["ORDERS", "TABLE", "Filters", "Parameter", "ParameterError", "parse", "refuse_unknown"]
