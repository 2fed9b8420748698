"""A source. Its text is kept privately for matching and is never published."""

from datetime import date
from typing import Any, Self

from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import MD5, Left
from django.utils.translation import gettext_lazy as _

from timeline import languages
from timeline.addresses.canonical import fingerprint
from timeline.fields import DayField, LanguageField, LineField, PlainJSONField, VerbatimField, WebAddressField
from timeline.models.article_group import ArticleGroup
from timeline.models.organization import Organization
from timeline.models.outlet import Outlet
from timeline.models.product import Product
from timeline.models.record import Printable

LONGEST_TEXT = 10 * 1024 * 1024
"""Characters; no page that is taken in has more bytes."""


SEARCHED = 100_000
"""Characters of a text that are found by their words; PostgreSQL refuses a vector of more than about a megabyte."""
WORDS = SearchVector(Left("text", SEARCHED), config="simple")


class ArticleQuerySet(models.QuerySet["Article"]):
    def at(self, url: str) -> Self:
        """Those at an address, however it is spelt; where it was kept in two spellings, the first one first."""
        return self.filter(address_sha256=fingerprint(url)).exclude(address_sha256="").order_by("pk")

    def saying(self, words: str) -> Self:
        """Those in whose text all of them stand, together where they are in quotation marks."""
        return self.annotate(words=WORDS).filter(words=SearchQuery(words, config="simple", search_type="websearch"))

    def known_as(self, outlet: str, title: str, day: date | None) -> Self:
        """Those that outlet, title and day name, however the title is cased."""
        return self.filter(outlet__name__iexact=outlet, title__iexact=title, published_on=day)


class Article(Printable):
    letter, kind_name = "A", "article"
    READ = (
        *(
            "text",
            "text_sha256",
            "text_taken_at",
            "gazetteer",
            "unclear_names",
            "read_due_at",
            "read_attempts",
            "relevance",
            "relevance_reasons",
            "relevance_signs",
            "forget_at",
        ),
        *("group_id", "group_waits", "stands_alone"),
        *("page_title", "page_byline", "page_published_on"),
    )

    url = WebAddressField(_("address"), null=True, blank=True)
    address_sha256 = LineField(max_length=64, blank=True, editable=False, db_index=True)
    title = LineField(_("title"), max_length=500, blank=True)
    byline = LineField(_("byline"), max_length=300, blank=True)
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, related_name="articles")
    published_on = DayField(_("published on"), null=True, blank=True)
    date_origin = LineField(_("where the date comes from"), max_length=120, blank=True)
    language = LanguageField(_("language"), max_length=languages.LONGEST, blank=True, default="en")
    rests_on = LineField(_("rests on a report by"), max_length=120, blank=True)
    text = VerbatimField(_("text, private"), max_length=LONGEST_TEXT, blank=True)
    text_sha256 = LineField(max_length=64, blank=True, editable=False, db_index=True)
    relevance = models.FloatField(null=True, editable=False)
    relevance_reasons = PlainJSONField(default=list, editable=False)
    relevance_signs = PlainJSONField(null=True, editable=False)
    """The numbers that were weighed (ingest/signs.py); null where it was read before they were kept."""
    forget_at = models.DateTimeField(null=True, editable=False)
    """When to look whether its text may go; null where it stays for good."""
    gazetteer = LineField(max_length=64, blank=True, editable=False)
    """What it was read with: the version of the names and, where that was in full, of the pointer (values.Reading)."""
    unclear_names = PlainJSONField(default=list, db_default=[], editable=False)
    """Words that may mean several subjects, and which; nothing told one of them."""
    read_due_at = models.DateTimeField(null=True, editable=False)
    """Since when it is to be read, again or in full; while a worker reads it, when that is given up. Null where nobody
    is to. Each claim writes another instant, and so does whoever stores another text: the instant is the fence."""
    read_attempts = models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)
    """How often that was begun."""
    archive_url = WebAddressField(_("archived copy"), blank=True)
    claimed_url = WebAddressField(blank=True, default="", db_default="", editable=False)
    """The address that its page names, while another article is held there; it has none of its own then."""
    text_taken_at = models.DateTimeField(null=True, editable=False)
    """When its page was first met with the text that is held; null where that was before this was kept."""
    page_title = LineField(max_length=500, blank=True, default="", db_default="", editable=False)
    page_byline = LineField(max_length=300, blank=True, default="", db_default="", editable=False)
    page_published_on = DayField(null=True, editable=False)
    """What its page said beside the text that is held; title, byline and day are the record's, and may differ."""

    group = models.ForeignKey(
        ArticleGroup, models.SET_NULL, null=True, editable=False, related_name="articles", verbose_name=_("group")
    )
    group_waits = models.BooleanField(default=False, db_default=False, editable=False)
    """It was in print when its copies were found: it is printed as one of them once an editor has agreed."""
    stands_alone = models.BooleanField(default=False, db_default=False, editable=False)
    """An editor said that it is no copy."""

    objects = ArticleQuerySet.as_manager()

    class Meta(Printable.Meta):
        ordering = ["-published_on", "-pk"]
        verbose_name, verbose_name_plural = _("article"), _("articles")
        indexes = [
            HashIndex(fields=["url"], name="article_by_address"),
            models.Index(
                "read_attempts",
                F("read_due_at").desc(),
                F("id").desc(),
                condition=Q(read_due_at__isnull=False),
                name="article_to_read",
            ),
            models.Index(fields=["forget_at"], condition=Q(forget_at__isnull=False), name="article_to_forget"),
            models.Index(fields=["relevance"], condition=Q(forget_at__isnull=False), name="article_by_relevance"),
            GinIndex(WORDS, name="article_by_words"),
            HashIndex(fields=["claimed_url"], condition=~Q(claimed_url=""), name="article_by_claimed_address"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["text_sha256", "outlet"],
                condition=~Q(text_sha256=""),
                nulls_distinct=False,
                name="article_text_once_an_outlet",
                violation_error_message=_("Another article of this outlet has this very text."),
            ),
            models.CheckConstraint(
                condition=~Q(url=""),
                name="article_address_null_or_real",
                violation_error_message=_("Leave an address that is not known empty."),
            ),
            models.CheckConstraint(
                condition=Q(language="") | Q(language__regex=languages.PATTERN),
                name="article_language_is_a_tag",
                violation_error_message=_("Name the language by its tag (BCP 47), like en, pt-BR or zh-Hant."),
            ),
            models.UniqueConstraint(
                MD5("url"), name="article_address_once", violation_error_message=_("Another article has this address.")
            ),
        ]

    def save(self, *, update_fields: Any = None, **kwargs: Any) -> None:
        self.address_sha256 = fingerprint(self.url)
        self.claimed_url = "" if self.url else self.claimed_url
        if update_fields is not None and "url" in update_fields:
            update_fields = {*update_fields, "address_sha256", "claimed_url"}
        super().save(update_fields=update_fields, **kwargs)

    def __str__(self) -> str:
        return self.title or self.url or self.record_id


class Mention(models.Model):
    """How often, and by which words, an article names a subject."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions")
    organization = models.ForeignKey(Organization, models.CASCADE, null=True, blank=True, related_name="mentions")
    product = models.ForeignKey(Product, models.CASCADE, null=True, blank=True, related_name="mentions")
    count = models.PositiveIntegerField()
    matched = PlainJSONField(default=list)

    class Meta:
        ordering = ["-count", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(organization__isnull=True) ^ Q(product__isnull=True),
                name="mention_of_one_subject",
                violation_error_message=_("A mention names one organization or product: choose exactly one."),
            ),
            models.UniqueConstraint(
                fields=["article", "organization", "product"], name="mention_once", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization or self.product} × {self.count}"
