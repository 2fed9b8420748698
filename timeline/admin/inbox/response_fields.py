"""What an editor says of an answer beside yes: to which demands of what it answers it is one, and which."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline.models import Demand, TimelineEntry
from timeline.vocabulary import ResponseState

PREFIX = "response-"


def fields(request: HttpRequest, answered: QuerySet[TimelineEntry]) -> dict[str, forms.Field]:
    """One for each demand that these entries make; nothing is chosen."""
    if not request.user.has_perm("timeline.change_demand"):
        return {}
    demands = Demand.objects.filter(made_in__in=answered).select_related("of").distinct()
    return {f"{PREFIX}{demand.pk}": _field(demand) for demand in demands}


def chosen(given: dict[str, Any]) -> list[tuple[Demand, str]]:
    said = {int(name.removeprefix(PREFIX)): kind for name, kind in given.items() if name.startswith(PREFIX) and kind}
    return [(demand, said[demand.pk]) for demand in Demand.objects.filter(pk__in=said).order_by("pk")]


def _field(demand: Demand) -> forms.Field:
    kinds = [(kind, capfirst(label)) for kind, label in ResponseState.offered()]
    return forms.ChoiceField(
        label=_("“%(demand)s”, asked of %(of)s") % {"demand": demand, "of": demand.of},
        choices=[("", _("This does not answer it")), *kinds],
        required=False,
    )
