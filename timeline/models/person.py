"""People, named only by policy: those who protest at work can be harmed by a public record (DESIGN.md §7)."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineArrayField, LineField

SPACELESS = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
PLAIN = str.maketrans({"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"})


class PersonQuerySet(models.QuerySet["Person"]):
    def private(self) -> Self:
        return self.filter(policy=Person.Policy.PRIVATE_WORKER)

    def named_in(self, texts: Iterable[str]) -> list["Person"]:
        """Those of these people whose name, alias or other form stands in one of the texts, however it is spelt."""
        words = [fold(text) for text in texts]
        return [person for person in self.prefetch_related("forms") if any(_holds(words, form) for form in person.all)]


def _holds(texts: list[str], form: str) -> bool:
    """A name of one word counts in its own case alone: “Will” is a name, “will” is not. Scripts without spaces part no
    words."""
    name = fold(form)
    if not name:
        return False
    if SPACELESS.search(name):
        return any(name in text for text in texts)
    if " " not in name:
        return any(f" {name} " in f" {text} " for text in texts)
    return any(f" {name.casefold()} " in f" {text.casefold()} " for text in texts)


def fold(text: str) -> str:
    """Words alone: no accents, invisible characters or punctuation, so that an address, an odd apostrophe or a soft
    hyphen hides nobody."""
    apart = unicodedata.normalize("NFKD", text.translate(PLAIN))
    seen = "".join(character for character in apart if unicodedata.category(character) not in ("Cf", "Mn"))
    return " ".join(re.sub(r"[\W_]+", " ", seen).split())


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
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("person"), _("people")
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="person_has_a_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def all(self) -> list[str]:
        """Every way to say who it is."""
        return [self.name, *self.aliases, *(form.text for form in self.forms.all())]
