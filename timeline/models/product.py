"""Products, each made by an organization."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, PlainSlugField, ProseField
from timeline.models.organization import Organization
from timeline.models.record import SLUG_HELP, Printable


class Product(Printable):
    letter, kind_name = "P", "product"

    slug = PlainSlugField(_("slug"), max_length=80, unique=True, blank=True, help_text=SLUG_HELP)
    name = LineField(_("name"), max_length=200)
    maker = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="products", verbose_name=_("made by")
    )
    description = ProseField(_("description"), max_length=10_000, blank=True)

    class Meta(Printable.Meta):
        ordering = ["name", "pk"]
        verbose_name, verbose_name_plural = _("product"), _("products")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(slug=""),
                name="product_has_a_name",
                violation_error_message=_("A product needs a name and a slug."),
            )
        ]

    def __str__(self) -> str:
        return self.name
