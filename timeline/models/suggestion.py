"""What ingestion believes about an article. It waits here for a person's verdict."""

from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, PlainJSONField, VerbatimField
from timeline.ingest.values import SURE_FROM
from timeline.models.article import Article
from timeline.models.citation import LONGEST_QUOTE
from timeline.models.claim import Claim
from timeline.models.entry import TimelineEntry

SURE = 0.9
"""The score from which a candidate is taken for the same event."""


def is_rule(name: str) -> bool:
    """Rules go by one word ("letter.sent"), whichever release had them; other pointers by a name and a version."""
    return " " not in name


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def waiting(self) -> Self:
        return self.filter(claim=None)

    def to_decide(self) -> Self:
        """Of the articles that tell one report a claim is asked once, at the first of them."""
        first = Suggestion.objects.waiting().filter(
            article__group=OuterRef("article__group"), claim_key=OuterRef("claim_key"), article__lt=OuterRef("article")
        )
        return self.waiting().exclude(Exists(first))

    def sure(self) -> Self:
        return self.filter(score__gte=SURE_FROM)

    def maybe(self) -> Self:
        """An editor may look at these last, or never."""
        return self.filter(score__lt=SURE_FROM)

    def ranked(self) -> Self:
        """Articles together, the likeliest article and within it the likeliest proposal first."""
        return self.order_by(F("article__relevance").desc(nulls_last=True), "-article_id", "-score", "pk")


class Suggestion(models.Model):
    article = models.ForeignKey(Article, models.CASCADE, related_name="suggestions")
    claim_key = LineField(max_length=300, help_text=_("Kind, actor, target, instrument: a verdict attaches to it."))
    kind = models.CharField(_("kind"), max_length=20, choices=TimelineEntry.Kind.choices)
    title = LineField(_("title"), max_length=200)
    rule = LineField(_("rule"), max_length=60)
    score = models.FloatField(_("score"))
    reasons = PlainJSONField(_("reasons"), default=list)
    quote = VerbatimField(_("quoted sentence"), max_length=LONGEST_QUOTE)
    proposal = PlainJSONField(_("proposal"), help_text=_("The shape of ingest --json's proposals."))
    claim = models.ForeignKey(
        Claim, models.SET_NULL, null=True, blank=True, related_name="suggestions", verbose_name=_("verdict")
    )
    """The verdict that it met; null while it waits for one."""
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("suggestion"), _("suggestions")
        constraints = [
            models.UniqueConstraint(
                fields=["article", "claim_key"],
                name="suggestion_once",
                violation_error_message=_("The article has a suggestion of this claim already."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE_FROM

    @property
    def existing_entry(self) -> TimelineEntry | None:
        """The entry that it is taken for, among its candidates."""
        return next((one.entry for one in self.candidates.all() if one.score >= SURE), None)


class SuggestionCandidate(models.Model):
    """An entry on record that a suggestion may be."""

    suggestion = models.ForeignKey(Suggestion, models.CASCADE, related_name="candidates")
    entry = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="suggestions_for")
    score = models.FloatField(_("score"))
    reasons = PlainJSONField(_("reasons"), default=list)

    class Meta:
        ordering = ["-score", "pk"]
        verbose_name, verbose_name_plural = _("candidate"), _("candidates")
        constraints = [
            models.UniqueConstraint(
                fields=["suggestion", "entry"],
                name="candidate_once",
                violation_error_message=_("The entry is a candidate already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.entry.record_id}, {self.score:.2f}"
