"""A list of entries that is narrowed by words (`q`), as it is by facets and days."""

from dataclasses import replace

from django.utils.translation import gettext as _

from timeline.printed.models.search_row import Holding
from timeline.printed.parameters.errors import ParameterError
from timeline.printed.parameters.filters import Filters
from timeline.printed.search.finding import MOST, records
from timeline.printed.search.question import question
from timeline.printed.search.searching import sought


def narrowed(filters: Filters, within: tuple[str, ...] = ()) -> Filters:
    """The same filters where no words are given. What few entries have is looked up at once; what many have is met soon
    enough along the list. `within`: further facets, such as that of the story on whose page the list is. Raises
    ParameterError."""
    if "q" not in filters.values:
        return filters
    typed = filters.get("q")
    asked = question(typed)
    if not asked:
        raise ParameterError("q", typed, _("q has nothing to search for."), filters.table["q"].values.allowed())
    found = records(sought(asked, filters, within=within), MOST + 1)
    few = tuple(found) if len(found) <= MOST else None
    return replace(filters, holding=Holding(asked.anywhere(), few))
