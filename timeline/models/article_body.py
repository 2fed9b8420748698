"""The page that an article's text was read from, as it was handed over: kept for a while, or as long as it is cited."""

import gzip
from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.models.article import Article
from timeline.models.article_version import ArticleVersion

KEPT = timedelta(days=90)


class ArticleBody(models.Model):
    article = models.ForeignKey(Article, models.CASCADE, related_name="bodies")
    version = models.ForeignKey(ArticleVersion, models.CASCADE, null=True, related_name="bodies")
    """The earlier text that was read from it; null for the one that is held."""
    compressed = models.BinaryField()
    taken_at = models.DateTimeField(_("taken in"))
    drop_at = models.DateTimeField(db_index=True)
    """When to look whether it may go."""

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("page as it was taken in"), _("pages as they were taken in")
        constraints = [
            models.UniqueConstraint(
                fields=["article", "version"],
                nulls_distinct=False,
                name="article_body_once_a_text",
                violation_error_message=_("The page of this text is kept already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.taken_at:%Y-%m-%d}"

    @property
    def page(self) -> bytes:
        return gzip.decompress(bytes(self.compressed))
