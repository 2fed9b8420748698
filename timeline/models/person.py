"""People, named only by policy: those who protest at work can be harmed by a public record (DESIGN.md §7)."""

import re
from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PersonQuerySet(models.QuerySet["Person"]):
    def private(self) -> "PersonQuerySet":
        return self.filter(policy=Person.Policy.PRIVATE_WORKER)

    def named_in(self, text: str) -> list["Person"]:
        """Those of these people whose name or alias stands in the text as whole words, in any case."""
        folded = " ".join(text.split()).casefold()
        return [person for person in self if any(_stands_in(name, folded) for name in person.all_names)]


def _stands_in(name: str, folded: str) -> bool:
    words = " ".join(name.split()).casefold()
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", folded) is not None


class Person(models.Model):
    class Policy(models.TextChoices):
        PUBLIC_FIGURE = "public_figure", _("public figure: may be named")
        SPOKE_PUBLICLY = "spoke_publicly", _("organiser who spoke publicly: may be named")
        PRIVATE_WORKER = "private_worker", _("private worker: never named in print")

    name = models.CharField(_("name"), max_length=200)
    aliases = ArrayField(models.CharField(max_length=200), default=list, blank=True, verbose_name=_("aliases"))
    policy = models.CharField(_("policy"), max_length=20, choices=Policy.choices, default=Policy.PRIVATE_WORKER)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("person"), _("people")
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="person_has_a_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def all_names(self) -> Iterable[str]:
        return [self.name, *self.aliases]
