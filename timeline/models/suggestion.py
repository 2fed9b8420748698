"""What ingestion believes about an article. It waits here for a person's verdict."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, PlainJSONField, VerbatimField
from timeline.models.article import Article
from timeline.models.citation import LONGEST_QUOTE, Citation
from timeline.models.entry import TimelineEntry
from timeline.models.user import User


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def waiting(self) -> Self:
        return self.filter(verdict="")

    def ranked(self) -> Self:
        """Articles together, the likeliest article and within it the likeliest proposal first."""
        return self.order_by(F("article__relevance").desc(nulls_last=True), "-article_id", "-score", "pk")


class Suggestion(models.Model):
    class Verdict(models.TextChoices):
        WAITING = "", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        NOT_THIS = "not_this", _("not this")
        DUPLICATE = "duplicate", _("duplicate")
        OUT_OF_SCOPE = "out_of_scope", _("out of scope")

    article = models.ForeignKey(Article, models.CASCADE, related_name="suggestions")
    claim_key = LineField(
        max_length=300, unique=True, help_text=_("Article, kind, actor, target, instrument: a verdict attaches to it.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=TimelineEntry.Kind.choices)
    title = LineField(_("title"), max_length=200)
    rule = LineField(_("rule"), max_length=60)
    score = models.FloatField(_("score"))
    reasons = PlainJSONField(_("reasons"), default=list)
    quote = VerbatimField(_("quoted sentence"), max_length=LONGEST_QUOTE)
    proposal = PlainJSONField(_("proposal"), help_text=_("The shape of ingest --json's proposals."))
    existing_entry = models.ForeignKey(
        TimelineEntry, models.SET_NULL, null=True, blank=True, related_name="suggestions_for"
    )
    verdict = models.CharField(_("verdict"), max_length=20, choices=Verdict.choices, default="", blank=True)
    verdict_reason = LineField(_("reason"), max_length=300, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    entry = models.ForeignKey(
        TimelineEntry, models.SET_NULL, null=True, blank=True, related_name="made_from", verbose_name=_("entry")
    )
    made_version = models.PositiveIntegerField(null=True, editable=False)
    """Of the entry, where the verdict made it."""
    added_citation = models.ForeignKey(Citation, models.SET_NULL, null=True, editable=False, related_name="+")
    """Where the verdict added one to an entry that was there."""
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("suggestion"), _("suggestions")
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict="", decided_by__isnull=True, decided_at__isnull=True)
                | (~Q(verdict="") & Q(decided_by__isnull=False, decided_at__isnull=False)),
                name="verdict_has_its_judge",
                violation_error_message=_("A verdict needs who gave it, and when."),
            )
        ]

    def __str__(self) -> str:
        return self.title
