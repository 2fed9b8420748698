"""What the pickers list: the likeliest first, and the record's id and date beside its title, so that two letters of one
month are told apart."""

import re
from typing import Any

from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Case, Exists, IntegerField, Model, OuterRef, QuerySet, Value, When
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from timeline import dates
from timeline.models import Alias, Article, TimelineEntry

TOO_LONG = 10  # digits, for the number of an entry


def label(record: Model) -> str:
    if isinstance(record, TimelineEntry):
        return f"{record.record_id} · {record} ({dates.words(record.when)})"
    if isinstance(record, Article):
        return " · ".join(filter(None, [str(record), record.outlet.name if record.outlet else "", _day(record)]))
    return str(record)


def _day(article: Article) -> str:
    return dates.day_in_words(article.published_on) if article.published_on else _("undated")


def likeliest_first(rows: QuerySet, field: str, term: str) -> QuerySet:
    """What has this number, then what is called just so, by name or alias, before what begins so, then what has a word
    that begins so; of those, the shortest name: whoever presses Enter takes the first."""
    begins_a_word = rf"\m{re.escape(term)}"
    places = [
        *_by_number(rows.model, term),
        When(**{f"{field}__iexact": term}, then=0),
        *_by_alias(rows.model, term),
        When(**{f"{field}__istartswith": term}, then=2),
        When(**{f"{field}__iregex": begins_a_word}, then=3),
    ]
    place = Case(*places, default=Value(4), output_field=IntegerField())
    return rows.annotate(place=place, length=Length(field)).order_by("place", "length", field, "pk")


def _by_number(model: type[Model], term: str) -> list[When]:
    """An entry may be told by its number alone."""
    is_told = issubclass(model, TimelineEntry) and term.isascii() and term.isdecimal() and len(term) < TOO_LONG
    return [When(pk=int(term), then=-1)] if is_told else []


def _by_alias(model: type[Model], term: str) -> list[When]:
    name = model._meta.model_name or ""
    if name not in {field.name for field in Alias._meta.fields}:
        return []
    return [When(Exists(Alias.objects.filter(**{name: OuterRef("pk")}, text__iexact=term)), then=1)]


class DeskAutocomplete(AutocompleteJsonView):
    def get_queryset(self) -> QuerySet:
        rows, term = super().get_queryset(), self.term.strip()
        return likeliest_first(rows, self.model_admin.search_fields[0], term) if term else rows

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, Any]:
        return super().serialize_result(obj, to_field_name) | {"text": label(obj)}
