"""What every printable noun shares: an id that readers see, when it was made and by whom."""

import hashlib
from collections.abc import Collection
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.printed.models import PublicRecord

SLUG_HELP = gettext_lazy(
    "The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. "
    "Once printed, it stays."
)


class Printable(models.Model):
    """A record with editions of its own. `letter` + number is its public id, never changed or reused."""

    letter: ClassVar[str]
    kind_name: ClassVar[str]
    READ: ClassVar[tuple[str, ...]] = ()
    """Columns that the road writes and no version counts: whoever saves the others leaves these as they stand."""

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    """Who made it; null when a machine did, or somebody before this was kept."""
    version = models.PositiveIntegerField(default=1, editable=False)
    """Grows by one with each save that changes what would be frozen of it; an edition knows which it was made of."""
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )

    class Meta:
        """Inherited by each printable model, for the right to publish it."""

        abstract = True
        default_permissions = ("add", "change", "delete", "view", "publish")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._name_its_page()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """A slug is the id by which pages and clients name a subject: once printed, it stays."""
        super().clean()
        self._name_its_page()
        printed = PublicRecord.press.filter(pk=self.record_id).values_list("slug", flat=True).first()
        if printed and hasattr(self, "slug") and self.slug != printed:
            sentence = _("It is in print as “%(slug)s”, and an address that was printed stays. Put it back.")
            raise ValidationError({"slug": sentence % {"slug": printed}})

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """A slug is only missing here where the name is, which is told at the name."""
        unnamed = {"slug"} if getattr(self, "slug", None) == "" else set()
        super().validate_constraints(exclude={*(exclude or ()), *unnamed})

    def _name_its_page(self) -> None:
        """A subject without a slug gets one from its name; in letters that slugs don't have, one that only differs."""
        if getattr(self, "slug", None) == "" and (name := str(self).strip()):
            digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()
            self.slug = slugify(name)[:80].strip("-") or f"{self.kind_name}-{digest[:8]}"

    @property
    def record_id(self) -> str:
        return f"{self.letter}{self.pk}"
