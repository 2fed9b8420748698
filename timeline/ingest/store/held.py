"""Which held articles an arrived page may be; which of them it is, `decide` says."""

from django.db.models import Q

from timeline.ingest.address import fingerprint
from timeline.ingest.values import Held, Page
from timeline.models import Article


def held(page: Page) -> tuple[Held, ...]:
    """Those with its address, its very text, or of its outlet and day; oldest first."""
    rows = Article.objects.select_related("outlet").filter(_may_be(page)).order_by("pk").defer("text")
    return tuple(map(_value, rows))


def _may_be(page: Page) -> Q:
    either = Q(pk__in=())
    if address := fingerprint(page.url):
        either |= Q(address_sha256=address)
    if page.fingerprint:
        either |= Q(text_sha256=page.fingerprint)
    if page.outlet and page.published_on:
        either |= Q(outlet__name__iexact=page.outlet, published_on=page.published_on)
    return either


def _value(article: Article) -> Held:
    return Held(
        article.pk,
        url=article.url,
        outlet=article.outlet.name if article.outlet else None,
        title=article.title or None,
        published_on=article.published_on,
        fingerprint=article.text_sha256,
    )
