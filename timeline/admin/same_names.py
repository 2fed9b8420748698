"""Which records go by a name already, and the question that a form asks then."""

from itertools import chain
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from timeline.models import Alias, Name, Organization
from timeline.models.same_name import same_name


def of_name(model: Any, name: str, pk: int | None = None) -> list[models.Model]:
    """Records of the same kind that go, or went, by this name, or are named by it; but for the one with this key."""
    rows = model._default_manager.exclude(pk=pk)
    names = [rows.values_list("pk", "name")]
    if issubclass(model, Organization):
        names.append(Name.objects.exclude(organization=pk).values_list("organization", "name"))
        names.append(
            Alias.objects.exclude(organization=None).exclude(organization=pk).values_list("organization", "text")
        )
    wanted = same_name(name)
    found = {number for number, held in chain(*names) if same_name(held) == wanted}
    return list(rows.filter(pk__in=found)[:3])


def asked(held: list[models.Model]) -> SafeString:
    told = _("This name is on record already: {}. Open that one, or tick below that this is another of the same name.")
    return format_html(told, linked(held))


def linked(records: list[models.Model]) -> SafeString:
    rows = ((_address(record), record._meta.verbose_name, record) for record in records)
    return format_html_join(", ", '<a href="{}">{} {}</a>', rows)


def _address(record: models.Model) -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])
