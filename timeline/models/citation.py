"""What ties an entry to a source: the quoted words, the fields they support, and what the report rests on."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineArrayField, LineField, VerbatimField, VerbatimLineField
from timeline.models.article import Article
from timeline.models.article_version import ArticleVersion
from timeline.models.entry import TimelineEntry

LONGEST_QUOTE = 5000


class Citation(models.Model):
    class Basis(models.TextChoices):
        UNKNOWN = "", _("not on record")
        PRIMARY = "primary_document", _("primary document")
        OWN = "own_reporting", _("own reporting")
        RESTS = "rests_on", _("rests on another outlet")

    entry = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="citations")
    article = models.ForeignKey(Article, models.PROTECT, related_name="citations", verbose_name=_("article"))
    version = models.ForeignKey(ArticleVersion, models.PROTECT, null=True, editable=False, related_name="citations")
    """The earlier text that the quote was taken from; null while it stands in the one that is held."""
    supports = LineArrayField(
        LineField(max_length=40),
        default=list,
        blank=True,
        verbose_name=_("supports"),
        help_text=_("Which fields it supports, parted by commas: date, size, action, demand …"),
    )
    quote_exact = VerbatimField(_("quote"), max_length=LONGEST_QUOTE, blank=True, help_text=_("The very words, short."))
    quote_prefix = VerbatimLineField(_("words before"), max_length=200, blank=True)
    quote_suffix = VerbatimLineField(_("words after"), max_length=200, blank=True)
    locator = LineField(_("page or paragraph"), max_length=60, blank=True)
    basis = models.CharField(_("basis"), max_length=20, choices=Basis.choices, default=Basis.UNKNOWN, blank=True)
    rests_on = LineField(_("rests on"), max_length=120, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("citation"), _("citations")
        constraints = [
            models.CheckConstraint(
                condition=~Q(basis="rests_on") | ~Q(rests_on=""),
                name="citation_says_what_it_rests_on",
                violation_error_message=_("Say which other source it rests on."),
            ),
            models.UniqueConstraint(
                "entry",
                "article",
                MD5("quote_exact"),
                name="citation_once",
                violation_error_message=_("The entry cites these words of this article already."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.article)
