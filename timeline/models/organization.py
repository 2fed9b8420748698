"""Organizations, their other names, whose they are, and the identifiers by which registers know them."""

from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from timeline import vocabulary
from timeline.fields import DaysField, LineField, PlainSlugField, ProseField
from timeline.fields.constraints import CheckAt
from timeline.models.record import SLUG_HELP, Printable
from timeline.vocabulary import OrganizationKind


class OrganizationQuerySet(models.QuerySet["Organization"]):
    def by_slugs(self, slugs: list[str]) -> dict[str, "Organization"]:
        return {organization.slug: organization for organization in self.filter(slug__in=slugs)}


class Organization(Printable):
    letter, kind_name = "O", "organization"

    Kind = OrganizationKind

    slug = PlainSlugField(_("slug"), max_length=80, unique=True, blank=True, help_text=SLUG_HELP)
    name = LineField(_("name"), max_length=200, validators=[MinLengthValidator(2)], help_text=_("The name it has now."))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.COMPANY)
    description = ProseField(_("description"), max_length=10_000, blank=True)

    objects = OrganizationQuerySet.as_manager()

    class Meta(Printable.Meta):
        ordering = ["name", "pk"]
        verbose_name, verbose_name_plural = _("organization"), _("organizations")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="organization_has_a_name",
                violation_error_message=_("An organization needs a name."),
            ),
            models.CheckConstraint(
                condition=~Q(slug=""),
                name="organization_has_a_slug",
                violation_error_message=_(
                    "An organization needs a slug: type one, or a name that it can be made from."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CompanyManager(models.Manager["Company"]):
    def get_queryset(self) -> models.QuerySet["Company"]:
        return super().get_queryset().filter(kind=Organization.Kind.COMPANY)


class Company(Organization):
    """The organizations that are companies."""

    objects = CompanyManager()  # type: ignore[assignment, misc]

    class Meta:
        proxy = True
        verbose_name, verbose_name_plural = _("company"), _("companies")


class Name(models.Model):
    """A name that an organization had between two dates; a renaming adds one and rewrites nothing."""

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="former_names")
    name = LineField(_("name"), max_length=200)
    during = DaysField(_("during"), help_text=_("The first day with this name, and the first day without it."))

    class Meta:
        ordering = ["during", "pk"]
        verbose_name, verbose_name_plural = _("former name"), _("former names")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="former_name_has_words",
                violation_error_message=_("A former name needs words."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Parent(models.Model):
    """Whose an organization was between two dates, as Google is Alphabet's since October 2015: what concerns it then is
    found under its parent too, and under that one's own."""

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="parents")
    parent = models.ForeignKey(Organization, models.PROTECT, related_name="subsidiaries", verbose_name=_("belongs to"))
    during = DaysField(
        _("during"),
        null=True,
        blank=True,
        help_text=_("The first day, and the first day on which it no longer does. Without either: at any time."),
    )

    class Meta:
        ordering = [F("during").asc(nulls_first=True), "pk"]
        verbose_name, verbose_name_plural = _("parent"), _("belongs to")
        constraints = [
            CheckAt(
                condition=~Q(parent=F("organization")),
                at="parent",
                name="parent_is_another",
                violation_error_message=_("An organization can’t belong to itself: choose another one."),
            ),
            models.UniqueConstraint(
                fields=["organization", "parent", "during"],
                nulls_distinct=False,
                name="parent_once_in_a_time",
                violation_error_message=_("This parent stands here already, for the same days."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} → {self.parent}"


class Identifier(models.Model):
    Scheme = vocabulary.Scheme

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="identifiers")
    scheme = models.CharField(_("scheme"), max_length=20, choices=Scheme.choices)
    value = LineField(_("value"), max_length=120)

    class Meta:
        ordering = ["scheme", "value"]
        verbose_name, verbose_name_plural = _("identifier"), _("identifiers")
        constraints = [models.UniqueConstraint(fields=["scheme", "value"], name="identifier_names_one_organization")]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"
