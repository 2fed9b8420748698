"""The words that name a subject in running text, and when they do."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import DaysField, LineArrayField, LineField
from timeline.models.organization import Organization
from timeline.models.person import Person
from timeline.models.product import Product

_SUBJECTS = ["organization", "product", "person"]


def _exactly_one(names: list[str]) -> Q:
    either = Q()
    for chosen in names:
        either |= Q(**{f"{name}__isnull": name != chosen for name in names})
    return either


class Alias(models.Model):
    """One form of words. “ICE”, “Apple” and “Meta” count only in this very case; others need a word nearby.

    Its own name and its former ones name a subject without an alias; one of the same words puts rules in their place.
    """

    organization = models.ForeignKey(Organization, models.CASCADE, null=True, blank=True, related_name="aliases")
    product = models.ForeignKey(Product, models.CASCADE, null=True, blank=True, related_name="aliases")
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="forms")
    text = LineField(_("words"), max_length=120)
    is_case_sensitive = models.BooleanField(_("only in this case"), default=False)
    context = LineArrayField(
        LineField(max_length=60), default=list, blank=True, verbose_name=_("needs one of these words nearby")
    )
    not_beside = LineArrayField(
        LineField(max_length=60),
        default=list,
        blank=True,
        verbose_name=_("is something else beside these words"),
        help_text=_(
            "Parted by commas: “rainforest, river” for Amazon, “train, cold” for ICE. Where one of them belongs to the "
            "name, or stands in its sentence, the words name something else, unless what surrounds them speaks of work "
            "or business."
        ),
    )
    during = DaysField(_("valid between"), null=True, blank=True)

    class Meta:
        ordering = ["text", "pk"]
        verbose_name, verbose_name_plural = _("alias"), _("aliases")
        constraints = [
            models.CheckConstraint(
                condition=_exactly_one(_SUBJECTS),
                name="alias_names_one_subject",
                violation_error_message=_("An alias names one organization, product or person: choose exactly one."),
            ),
            models.CheckConstraint(
                condition=~Q(text=""), name="alias_has_words", violation_error_message=_("An alias needs words.")
            ),
            models.UniqueConstraint(fields=["text", *_SUBJECTS], name="alias_once", nulls_distinct=False),
        ]

    def __str__(self) -> str:
        return self.text
