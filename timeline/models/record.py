"""What every printable noun shares: an id that readers see, and when it was made."""

from typing import ClassVar

from django.db import models


class Printable(models.Model):
    """A record with editions of its own. `letter` + number is its public id, never changed or reused."""

    letter: ClassVar[str]
    kind_name: ClassVar[str]

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    @property
    def record_id(self) -> str:
        return f"{self.letter}{self.pk}"
