"""Which held articles an arrived page may be; which of them it is, `decide` says."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q

from timeline.addresses.canonical import fingerprint
from timeline.ingest.values import Held, Page
from timeline.models import Article, ArticleVersion

EARLIER = ArraySubquery(ArticleVersion.objects.filter(article=OuterRef("pk")).values("text_sha256"))


def held(page: Page) -> tuple[Held, ...]:
    """Those with its address, its very text (now or before), or of its outlet and day; oldest first."""
    rows = Article.objects.select_related("outlet").filter(_may_be(page)).annotate(earlier=EARLIER).order_by("pk")
    return tuple(map(_value, rows))


def _may_be(page: Page) -> Q:
    addresses = {fingerprint(page.url), fingerprint(page.stated_url)} - {""}
    either = Q(address_sha256__in=addresses)
    if page.fingerprint:
        either |= Q(text_sha256=page.fingerprint)
        either |= Q(pk__in=ArticleVersion.objects.filter(text_sha256=page.fingerprint).values("article"))
    if page.outlet and page.published_on:
        either |= Q(outlet__name__iexact=page.outlet, published_on=page.published_on)
    return either


def _value(article: Any) -> Held:
    return Held(
        article.pk,
        url=article.url,
        outlet=article.outlet.name if article.outlet else None,
        title=article.title or None,
        published_on=article.published_on,
        fingerprint=article.text_sha256,
        text=article.text,
        earlier=tuple(article.earlier),
        is_claimant=bool(article.claimed_url),
    )
