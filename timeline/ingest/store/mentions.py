"""The mentions of one article."""

from collections.abc import Sequence
from typing import Any

from timeline.ingest.values import Mention
from timeline.models import Article, Organization, Product
from timeline.models import Mention as Row

MODELS: dict[str, type[Organization] | type[Product]] = {"organization": Organization, "product": Product}


def write(article: Article, mentions: Sequence[Mention]) -> None:
    """Instead of those that were there. A subject that left the record meanwhile is left out."""
    article.mentions.all().delete()
    keys = {kind: _keys(kind, mentions) for kind in MODELS}
    Row.objects.bulk_create(
        Row(
            article=article,
            count=mention.count,
            matched=list(mention.matched),
            **{f"{mention.type}_id": keys[mention.type][mention.slug]},
        )
        for mention in mentions
        if mention.slug in keys.get(mention.type, {})
    )


def unclear(mentions: Sequence[Mention]) -> list[dict[str, Any]]:
    """The words that may mean several, in the shape of `ingest --json`'s mentions."""
    return [
        {"type": None, "slug": None, "name": mention.name, "count": mention.count, "matched": list(mention.matched)}
        | {"may_mean": [{"type": type_, "slug": slug, "name": name} for type_, slug, name in mention.may_mean]}
        for mention in mentions
        if mention.may_mean
    ]


def _keys(kind: str, mentions: Sequence[Mention]) -> dict[str, int]:
    slugs = [mention.slug for mention in mentions if mention.type == kind]
    return dict(MODELS[kind]._default_manager.filter(slug__in=slugs).values_list("slug", "pk"))
