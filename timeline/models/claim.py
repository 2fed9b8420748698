"""A person's verdict on what an article claims. It outlives the suggestion that it was given on."""

from typing import Self

from django.db import models
from django.db.models import Case, Q, When
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, PlainJSONField, VerbatimField
from timeline.models.article import Article
from timeline.models.citation import LONGEST_QUOTE, Citation
from timeline.models.entry import TimelineEntry
from timeline.models.user import User


class ClaimQuerySet(models.QuerySet["Claim"]):
    def holding_for(self, article: Article) -> Self:
        """Those that its suggestions may meet, of it and of the articles that tell the same report; its own first."""
        its = Q(article=article) | (Q(article__group=article.group_id) if article.group_id else Q())
        return self.filter(its).order_by(Case(When(article=article, then=0), default=1), "pk")


class Claim(models.Model):
    """What was decided holds for whatever says the same: by its key, or by its sentence and kind."""

    class Verdict(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        NOT_THIS = "not_this", _("not this")
        DUPLICATE = "duplicate", _("duplicate")
        OUT_OF_SCOPE = "out_of_scope", _("out of scope")

        @classmethod
        def refusals(cls) -> list[Self]:
            """The ways to say no: every verdict but the one."""
            return [verdict for verdict in cls if verdict != cls.ACCEPTED]

    article = models.ForeignKey(Article, models.CASCADE, related_name="claims")
    key = LineField(max_length=300, help_text=_("Kind, actor, target, instrument."))
    kind = models.CharField(_("kind"), max_length=20, choices=TimelineEntry.Kind.choices)
    title = LineField(_("title"), max_length=200)
    quote = VerbatimField(_("quoted sentence"), max_length=LONGEST_QUOTE)
    verdict = models.CharField(_("verdict"), max_length=20, choices=Verdict.choices)
    reason = LineField(_("reason"), max_length=300, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("decided by"))
    at = models.DateTimeField(_("decided"))
    entry = models.ForeignKey(
        TimelineEntry, models.SET_NULL, null=True, blank=True, related_name="made_from", verbose_name=_("entry")
    )
    """What came of it."""
    made_version = models.PositiveIntegerField(null=True, editable=False)
    """Of the entry, where the verdict made it."""
    added_citation = models.ForeignKey(Citation, models.SET_NULL, null=True, editable=False, related_name="+")
    """Where the verdict added one to an entry that was there."""
    added_sha256 = LineField(max_length=64, blank=True, default="", db_default="", editable=False)
    """The citation's fingerprint as it was added."""
    made_records = PlainJSONField(default=dict, db_default={}, editable=False)
    """The organizations, contracts and demands that it made beside the entry: their ids, each with its version then;
    and the responses to demands, each with its demand's."""

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name, verbose_name_plural = _("verdict"), _("verdicts")
        constraints = [
            models.UniqueConstraint(
                fields=["article", "key"],
                name="claim_decided_once",
                violation_error_message=_("There is a verdict on this claim of the article already."),
            ),
            models.CheckConstraint(
                condition=~models.Q(verdict=""),
                name="claim_has_a_verdict",
                violation_error_message=_("Choose a verdict."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.title}"

    @property
    def told(self) -> str:
        return f"{self.get_verdict_display()}, {self.by}"
