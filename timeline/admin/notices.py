"""What an editor should know of an article: quotes that left its text, an address that two of them claim."""

from collections.abc import Iterable, Iterator

from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from timeline.addresses.canonical import canonical
from timeline.models import Article

SHOWN = 20


def of(article: Article) -> Iterator[SafeString]:
    """Sentences, each with what to do."""
    if article.citations.exclude(version=None).exists():
        yield _moved(article)
    if not article.text and article.text_sha256:
        yield escape(_("It was not relevant, so its text is kept no more: only what is told of it here."))
    if article.claimed_url:
        yield _claims(article)
    if article.url and (others := _claimants(article)):
        yield _is_claimed(others)


def _moved(article: Article) -> SafeString:
    return format_html(
        _(
            "Its page has changed, and words that entries quote left it. They stand in an earlier text, which is kept: "
            '<a href="{}">compare the texts</a>, and correct what no longer holds.'
        ),
        reverse("admin:timeline_article_texts", args=[article.pk]),
    )


def _claims(article: Article) -> SafeString:
    holder = Article.objects.at(article.claimed_url).exclude(pk=article.pk).first()
    if holder is None:
        said = _("Its page names the address {} as its own. If that is right, put it in below.")
        return format_html(said, article.claimed_url)
    return format_html(
        _(
            "It is kept without an address: its page names {} as its own, and another article is held there, {}. If "
            "the address belongs to this one, take it off that one first, then put it in below. Else put in its own."
        ),
        article.claimed_url,
        _links([holder]),
    )


def _claimants(article: Article) -> list[Article]:
    address = canonical(article.url) or article.url
    return list(Article.objects.filter(claimed_url=address).exclude(claimed_url="").defer("text")[:SHOWN])


def _is_claimed(others: Iterable[Article]) -> SafeString:
    return format_html(
        _(
            "The pages of other articles name this address as their own too: {}. Many sites name one page for all. If "
            "it belongs to one of them, take it off here and put it in there."
        ),
        _links(others),
    )


def _links(articles: Iterable[Article]) -> SafeString:
    named = ((reverse("admin:timeline_article_change", args=[one.pk]), one.record_id, one) for one in articles)
    return format_html_join(", ", '<a href="{}">{} {}</a>', named)
