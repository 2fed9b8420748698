"""What entries are about: organizations, products, contracts, stories, topics."""

from drf_spectacular.utils import extend_schema_view

from api.documentation import detail, listed
from api.serializers import subjects as shapes
from api.views.documents import AS_OF, OF_A_TIME, DocumentDetail, DocumentList
from timeline.printed.counts import Count, count_rows
from timeline.printed.cursors import Order
from timeline.printed.fields import as_sent
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.pages import Page

BY_NAME = Order(("title", "number"))
PARAMETERS = ("limit", "count", "cursor")


class SubjectList(DocumentList):
    kind: str
    parameters = PARAMETERS

    def page(self) -> Page:
        return self.filters.turn(self.records().annotate(text=as_sent("document")), "text", order=BY_NAME)

    def count(self) -> Count:
        return count_rows(self.records())

    def records(self) -> RecordQuerySet:
        return PublicRecord.objects.of_kind(self.kind).in_print()


class SubjectDetail(DocumentDetail):
    key = "slug"
    parameters: tuple[str, ...] = AS_OF


@extend_schema_view(get=listed("Organizations", shapes.OrganizationSerializer, PARAMETERS, "Organizations by name"))
class OrganizationList(SubjectList):
    kind = "organization"


@extend_schema_view(get=detail("Organization", shapes.OrganizationSerializer, "slug", "One organization", AS_OF))
class OrganizationDetail(SubjectDetail):
    kind = "organization"


@extend_schema_view(get=listed("Products", shapes.ProductSerializer, PARAMETERS, "Products by name"))
class ProductList(SubjectList):
    kind = "product"


@extend_schema_view(get=detail("Product", shapes.ProductSerializer, "slug", "One product", AS_OF))
class ProductDetail(SubjectDetail):
    kind = "product"


@extend_schema_view(get=listed("Contracts", shapes.ContractSerializer, PARAMETERS, "Contracts by title"))
class ContractList(SubjectList):
    kind = "contract"


@extend_schema_view(get=detail("Contract", shapes.ContractSerializer, "slug", "One contract", OF_A_TIME))
class ContractDetail(SubjectDetail):
    kind = "contract"
    parameters = OF_A_TIME


@extend_schema_view(get=listed("Stories", shapes.StorySerializer, PARAMETERS, "Stories by title"))
class StoryList(SubjectList):
    kind = "story"


@extend_schema_view(get=detail("Story", shapes.StorySerializer, "slug", "One story", AS_OF))
class StoryDetail(SubjectDetail):
    kind = "story"


@extend_schema_view(get=listed("Topics", shapes.TopicSerializer, PARAMETERS, "Topics by name"))
class TopicList(SubjectList):
    kind = "topic"


@extend_schema_view(get=detail("Topic", shapes.TopicSerializer, "slug", "One topic", AS_OF))
class TopicDetail(SubjectDetail):
    kind = "topic"
