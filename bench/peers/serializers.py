"""About what our own documents hold, each as a serializer of its own."""

from rest_framework import serializers

from timeline.models import (
    Article,
    Citation,
    Contract,
    ContractEvent,
    ContractParty,
    Demand,
    EntryLink,
    Product,
    ProtestEvent,
    Response,
    Role,
    Story,
    TimelineEntry,
    Topic,
)


def of(model: type, *fields: str, **nested: serializers.Field) -> type[serializers.ModelSerializer]:
    meta = type("Meta", (), {"model": model, "fields": [*fields, *nested]})
    return type(f"{model.__name__}Serializer", (serializers.ModelSerializer,), {"Meta": meta, **nested})


def words(source: str) -> serializers.Field:
    return serializers.CharField(source=source, default=None)


Named = {"slug": words("organization.slug"), "name": words("organization.name")}
ArticleSerializer = of(Article, "id", "title", "url", "published_on", "archive_url", outlet=words("outlet.name"))
EntrySerializer = of(
    TimelineEntry,
    *("id", "kind", "title", "summary", "date", "starts_on", "ends_on", "is_announced", "claim_state", "claim_note"),
    *("location", "created_at"),
    organizations=of(Role, "part", **Named)(many=True, source="roles"),
    products=of(Product, "slug", "name", maker=words("maker.slug"))(many=True),
    contracts=of(Contract, "slug", "title")(many=True),
    stories=of(Story, "slug", "title")(many=True),
    topics=of(Topic, "slug", "name")(many=True),
    protest=of(ProtestEvent, "action_types", "participants", "size_text", "size_low", "size_high", "is_online")(),
    contract_event=of(
        ContractEvent,
        *("type", "amount", "currency", "period"),
        contract=words("contract.slug"),
        parties=of(ContractParty, "role", **Named)(many=True),
    )(),
    demands=of(Demand, "id", "text", of=words("of.slug"), responses=of(Response, "kind", "entry")(many=True))(
        many=True
    ),
    links_back=of(EntryLink, "relation", "note", "earlier", title=words("earlier.title"))(many=True),
    links_on=of(EntryLink, "relation", "note", "later", title=words("later.title"))(many=True),
    citations=of(
        Citation,
        *("quote_exact", "quote_prefix", "quote_suffix", "supports", "locator", "basis", "rests_on"),
        article=ArticleSerializer(),
    )(many=True),
)
