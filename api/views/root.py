"""Where to begin."""

import orjson
from django.urls import reverse
from drf_spectacular.utils import extend_schema_view

from api.documentation import root
from api.views.base import ReleaseView

NAMES = (
    *("entries", "organizations", "products", "contracts", "stories", "topics", "timeline", "search"),
    *("demands", "counts", "changes", "schema", "docs"),
)


@extend_schema_view(get=root(NAMES))
class Root(ReleaseView):
    def body(self) -> bytes:
        return orjson.dumps({name: self.request.build_absolute_uri(reverse(f"api:{name}")) for name in NAMES})
