"""What is kept of an article's text to find its copies and light rewrites by (timeline/ingest/dedupe.py)."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from timeline.ingest.dedupe import KEYS
from timeline.models.article import Article


class ArticleSketch(models.Model):
    """Of the text that is held now."""

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="sketch")
    runs = ArrayField(models.IntegerField())
    """In order; the first of them are looked up."""

    class Meta:
        verbose_name, verbose_name_plural = _("sketch of a text"), _("sketches of texts")
        indexes = [GinIndex(F(f"runs__0_{KEYS}"), name="sketch_by_first_runs", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.article_id}, {len(self.runs)}"
