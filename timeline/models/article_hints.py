"""What would be marked in each sentence of an article, were an editor to choose it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.fields import PlainJSONField
from timeline.models.article import Article


class ArticleHints(models.Model):
    """Of the text that is held now; none where that was not read in full."""

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="hints")
    hints = PlainJSONField(default=list)
    """Places in the text, no words of it (ingest/values.py, Hint)."""

    class Meta:
        verbose_name, verbose_name_plural = _("hints of a text"), _("hints of texts")

    def __str__(self) -> str:
        return f"{self.article_id}, {len(self.hints)}"
