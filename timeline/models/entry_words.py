"""What is kept of an entry to find by its words: those of its title and summary, and of the titles of its sources."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.models.entry import TimelineEntry


class EntryWords(models.Model):
    """As timeline/ingest/linking.py has them; written whenever the entry, or an article that it cites, is saved."""

    entry = models.OneToOneField(TimelineEntry, models.CASCADE, primary_key=True, related_name="words")
    words = ArrayField(models.TextField())

    class Meta:
        verbose_name, verbose_name_plural = _("words of an entry"), _("words of entries")
        indexes = [GinIndex(fields=["words"], name="entry_by_words", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.entry_id}, {len(self.words)}"
