"""Which pages take parameters in their query string. Every other page refuses all parameters, so a new one does too."""

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
        "entry",
        "entry-by-number",
        "entry-history",
        "demands",
        "compare",
        "timeline",
        "topics",
        "topic",
        "article",
        "changes",
        "entry-citation",
        "story-citation",
    }
    | {"dossier", "embed-story", "embed-timeline", "oembed"}
    | {"feed", "story-feed", "organization-feed", "topic-feed"}
    | {"json-feed", "story-json-feed", "organization-json-feed", "topic-json-feed"}
    | {"search", "search-suggest", "search-feed", "search-json-feed"}
)
"""Names of the routes that take parameters. Their views refuse those that they don't know."""
OF_A_DAY = frozenset(
    {"story", "organization", "product", "contract", "topic", "entries", "entry", "entry-by-number"}
    | {"demands", "compare", "timeline", "dossier"}
)
"""Those of them that take both `as_of` and `known_by`."""


def stranger(request: HttpRequest) -> ParameterError | None:
    """The error for the first parameter of a request to a page that takes none; None if all is well."""
    name = next(iter(request.GET), None)
    if name is None or takes_parameters(request):
        return None
    sentence = _("There is no parameter “%(name)s” here: this page takes none.") % {"name": shortened(name)}
    return ParameterError(name, request.GET[name], sentence)


def takes_parameters(request: HttpRequest) -> bool:
    return bool(request.resolver_match and request.resolver_match.url_name in LISTS)
