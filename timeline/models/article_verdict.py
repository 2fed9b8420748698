"""A person's verdict on a whole article, in which nothing was found or of which nothing was wanted."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField
from timeline.models.article import Article
from timeline.models.entry import TimelineEntry
from timeline.models.user import User


class ArticleVerdict(models.Model):
    """It holds for all articles of its group: they tell one report."""

    class Verdict(models.TextChoices):
        WRITTEN = "written", _("an entry was written from it")
        READ = "read", _("read, nothing in it for the record")
        NOT_RELEVANT = "not_relevant", _("not relevant")

    article = models.OneToOneField(Article, models.CASCADE, related_name="verdict")
    verdict = models.CharField(_("verdict"), max_length=20, choices=Verdict.choices)
    reason = LineField(_("reason"), max_length=300, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("decided by"))
    at = models.DateTimeField(_("decided"))
    entry = models.ForeignKey(
        TimelineEntry, models.SET_NULL, null=True, blank=True, related_name="written_from", verbose_name=_("entry")
    )
    """That was written from it."""
    made_version = models.PositiveIntegerField(null=True, editable=False)
    """Of the entry, as the verdict made it."""

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name, verbose_name_plural = _("verdict on an article"), _("verdicts on articles")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verdict__in=["written", "read", "not_relevant"]),
                name="article_verdict_is_one",
                violation_error_message=_("Choose a verdict."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.article}"

    @property
    def told(self) -> str:
        return f"{self.get_verdict_display()}, {self.by}"
