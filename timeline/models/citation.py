"""What ties an entry to a source: the quoted words, the fields they support, and what the report rests on."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.article import Article
from timeline.models.entry import TimelineEntry


class Citation(models.Model):
    class Basis(models.TextChoices):
        UNKNOWN = "", _("not on record")
        PRIMARY = "primary_document", _("primary document")
        OWN = "own_reporting", _("own reporting")
        RESTS = "rests_on", _("rests on another outlet")

    entry = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="citations")
    article = models.ForeignKey(Article, models.PROTECT, related_name="citations", verbose_name=_("article"))
    supports = ArrayField(
        models.CharField(max_length=40),
        default=list,
        blank=True,
        verbose_name=_("supports"),
        help_text=_("Which fields it supports, parted by commas: date, size, action, demand …"),
    )
    quote_exact = models.TextField(_("quote"), blank=True, help_text=_("The very words, short."))
    quote_prefix = models.CharField(_("words before"), max_length=200, blank=True)
    quote_suffix = models.CharField(_("words after"), max_length=200, blank=True)
    locator = models.CharField(_("page or paragraph"), max_length=60, blank=True)
    basis = models.CharField(_("basis"), max_length=20, choices=Basis.choices, default=Basis.UNKNOWN, blank=True)
    rests_on = models.CharField(_("rests on"), max_length=120, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("citation"), _("citations")
        constraints = [
            models.CheckConstraint(
                condition=~Q(basis="rests_on") | ~Q(rests_on=""), name="citation_says_what_it_rests_on"
            ),
            models.UniqueConstraint(fields=["entry", "article", "quote_exact"], name="citation_once"),
        ]

    def __str__(self) -> str:
        return str(self.article)
