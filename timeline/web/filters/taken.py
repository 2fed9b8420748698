"""Which addresses take parameters. All others take none, and refuse: a new page need not think of it."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from timeline.printed.parameters import ParameterError
from timeline.printed.parameters.errors import shortened

LISTS = frozenset(
    {
        "stories",
        "story",
        "organizations",
        "organization",
        "product",
        "contracts",
        "contract",
        "entries",
        "entry-history",
    }
    | {"feed", "story-feed", "organization-feed"}
)
"""Names of routes; their views read the query, strictly."""


def stranger(request: HttpRequest) -> ParameterError | None:
    """The first parameter of a page that takes none."""
    name = next(iter(request.GET), None)
    if name is None or (request.resolver_match and request.resolver_match.url_name in LISTS):
        return None
    sentence = _("There is no parameter “%(name)s” here: this page takes none.") % {"name": shortened(name)}
    return ParameterError(name, request.GET[name], sentence)
