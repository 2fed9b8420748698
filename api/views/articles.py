"""A source: what is known of it, and which entries rest on it. Never its text."""

import orjson
from drf_spectacular.utils import extend_schema_view

from api.documentation import detail
from api.serializers.article import ArticleSerializer
from api.views.documents import DocumentDetail
from timeline.printed.derived.references import CITES
from timeline.printed.models import PublicRecord, Reference


@extend_schema_view(get=detail("Article", ArticleSerializer, "id", "One source, with the entries that rest on it"))
class ArticleDetail(DocumentDetail):
    kind = "article"

    def body(self, text: bytes) -> bytes:
        """The stored document with one more member at its end."""
        return b'%b,"entries":%b}' % (text[:-1], orjson.dumps(self.entries()))

    def entries(self) -> list[dict]:
        citing = Reference.objects.current().to(self.kwargs["id"], CITES).values("record")
        resting = PublicRecord.objects.in_print().filter(pk__in=citing).order_by("number")
        return [
            {"id": e.id, "url": f"/entries/{e.id}/{e.slug}/", "title": e.title} for e in resting.only("slug", "title")
        ]
