"""What the log-in must remember for a moment: the table of Django's database cache, as a model, so that it is migrated
and granted like any other. In PostgreSQL, since a Redis that hangs must not close the door, nor open it twice.
"""

from django.db import models


class Kept(models.Model):
    """Columns and names are django.core.cache.backends.db's."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.cache_key
