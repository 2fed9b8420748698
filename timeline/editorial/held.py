"""Holding a row from when a form is compared with it until it is saved."""

from django.core.exceptions import ValidationError
from django.db.models import Model, Q

from timeline.database.at_once import lock_in_order
from timeline.models import Demand, TimelineEntry


def hold(model: type[Model], key: object) -> None:
    """Locks the row of that key, if there is one, until the transaction ends; with it the demands whose answers stand
    in an entry's form, and before a demand its entries, in the order of all doors."""
    try:
        row = model._default_manager.filter(pk=key)
    except (ValueError, ValidationError):  # no key of any row
        return
    if model is Demand:
        lock_in_order(TimelineEntry.objects.filter(demands__in=row.values("pk")))
    lock_in_order(row)
    if model is TimelineEntry:
        tied = Demand.objects.filter(Q(made_in__in=row.values("pk")) | Q(responses__entry__in=row.values("pk")))
        lock_in_order(Demand.objects.filter(pk__in=tied.values("pk")))
