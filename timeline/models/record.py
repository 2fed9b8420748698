"""What every printable noun shares: an id that readers see, and when it was made."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from timeline.printed.models import PublicRecord


class Printable(models.Model):
    """A record with editions of its own. `letter` + number is its public id, never changed or reused."""

    letter: ClassVar[str]
    kind_name: ClassVar[str]

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def clean(self) -> None:
        """A slug is the id by which pages and clients name a subject: once printed, it stays."""
        super().clean()
        printed = PublicRecord.press.filter(pk=self.record_id).values_list("slug", flat=True).first()
        if printed and hasattr(self, "slug") and self.slug != printed:
            sentence = _("It is in print as “%(slug)s”, and an address that was printed stays. Put it back.")
            raise ValidationError({"slug": sentence % {"slug": printed}})

    @property
    def record_id(self) -> str:
        return f"{self.letter}{self.pk}"
