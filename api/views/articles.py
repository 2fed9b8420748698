"""A source: what is known of it, and which entries rest on it. Never its text."""

from collections.abc import Mapping
from typing import Any

import orjson
from django.db.models import F
from drf_spectacular.utils import extend_schema_view

from api.documentation import detail
from api.serializers.article import ArticleSerializer
from api.views.documents import DocumentDetail
from timeline.printed.derived.references import CITES
from timeline.printed.models import PublicRecord, Reference


@extend_schema_view(get=detail("Article", ArticleSerializer, "id", "One source, with the entries that rest on it"))
class ArticleDetail(DocumentDetail):
    kind = "article"
    beside = {name: F(f"source_state__{name}") for name in ("standing", "checked_on")}

    def body(self, found: Mapping[str, Any]) -> bytes:
        """The stored document with what stands beside it at its end."""
        beside = {"entries": self.entries(), "checked": _checked(found)}
        return b"%b,%b" % (found["text"][:-1], orjson.dumps(beside)[1:])

    def entries(self) -> list[dict]:
        citing = Reference.objects.current().to(self.kwargs["id"], CITES).values("record")
        resting = PublicRecord.objects.in_print().filter(pk__in=citing).order_by("number")
        return [
            {"id": e.id, "url": f"/entries/{e.id}/{e.slug}/", "title": e.title} for e in resting.only("slug", "title")
        ]


def _checked(found: Mapping[str, Any]) -> dict[str, Any] | None:
    """How its page was found when it was last looked at; null where nobody has."""
    return {"standing": found["standing"], "on": found["checked_on"]} if found.get("standing") else None
