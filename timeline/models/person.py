"""People, named only by policy: those who protest at work can be harmed by a public record (docs/editors.md)."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineArrayField, LineField
from timeline.models.listable import is_listable
from timeline.models.user import User


class PersonQuerySet(models.QuerySet["Person"]):
    def private(self) -> Self:
        return self.filter(policy=Person.Policy.PRIVATE_WORKER)


class Person(models.Model):
    class Policy(models.TextChoices):
        PUBLIC_FIGURE = "public_figure", _("public figure: may be named")
        SPOKE_PUBLICLY = "spoke_publicly", _("organiser who spoke publicly: may be named")
        PRIVATE_WORKER = "private_worker", _("private worker: never named in print")

    name = LineField(_("name"), max_length=200)
    aliases = LineArrayField(LineField(max_length=200), default=list, blank=True, verbose_name=_("aliases"))
    policy = models.CharField(_("policy"), max_length=20, choices=Policy.choices, default=Policy.PRIVATE_WORKER)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name, verbose_name_plural = _("person"), _("people")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""), name="person_has_a_name", violation_error_message=_("A person needs a name.")
            )
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.policy != Person.Policy.PRIVATE_WORKER:
            return
        named = {"name": [self.name], "aliases": self.aliases}
        short = {field: [form for form in forms if form and not is_listable(form)] for field, forms in named.items()}
        if any(short.values()):
            raise ValidationError({field: _too_short(forms) for field, forms in short.items() if forms})


def _too_short(forms: list[str]) -> str:
    return _(
        "“%(name)s” would keep every text with these words from print. Give first name and surname, initials with a "
        "surname, or one word of at least five letters."
    ) % {"name": "”, “".join(forms)}


class Namesake(models.Model):
    """In one record the words that look like a person's name are another person's, as an administrator knows."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="namesakes", verbose_name=_("person"))
    record_id = LineField(
        _("record"), max_length=24, help_text=_("The one record in which it is somebody else, like E12 or A7.")
    )
    reason = LineField(
        _("reason"),
        max_length=300,
        help_text=_("How it is known to be another person of that name. It is not printed."),
    )
    marked_by = models.ForeignKey(User, models.PROTECT, editable=False, related_name="+", verbose_name=_("marked by"))
    marked_at = models.DateTimeField(_("marked at"), auto_now_add=True)

    class Meta:
        ordering = ["record_id", "pk"]
        verbose_name, verbose_name_plural = _("another person of that name"), _("others of that name")
        constraints = [
            models.UniqueConstraint(fields=["person", "record_id"], name="namesake_once_in_a_record"),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="namesake_has_a_reason",
                violation_error_message=_("Say why it is somebody else."),
            ),
            models.CheckConstraint(
                condition=Q(record_id__regex=r"^[A-Z][0-9]+$"),
                name="namesake_names_a_record",
                violation_error_message=_("Name the record by its id, like E12 or A7."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.record_id})"
