"""What several documents are made of."""

from collections.abc import Iterable
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from rest_framework import serializers

from timeline.printed.models import Edition
from timeline.vocabulary import EntryKind


class Word(serializers.CharField):
    """One of some words: a component of its own in the schema, so that generated clients get a type with a name."""

    def __init__(self, component: str, words: Iterable[str]) -> None:
        super().__init__()
        self.component, self.words = component, list(words)


class WordExtension(OpenApiSerializerFieldExtension):
    target_class = Word

    def get_name(self) -> str:
        return self.target.component

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        return {"type": "string", "enum": self.target.words}


def entry_kind() -> Word:
    return Word("EntryKind", EntryKind.values)


def action() -> Word:
    return Word("EditionAction", Edition.Action.values)


def day(**options: Any) -> serializers.DateField:
    return serializers.DateField(allow_null=True, **options)


class DateSerializer(serializers.Serializer):
    type = Word("DateType", ("moment", "span"))
    edtf = serializers.CharField(help_text="Extended Date/Time Format: says which bound is open or unknown.")
    start = day(help_text="The first day it may have been; null when unknown.")
    end = day(help_text="The last day it may have been; null when unknown or still going on.")
    precision = Word("Precision", ("day", "month", "season", "year", "interval"))
    circa = serializers.BooleanField()
    uncertain = serializers.BooleanField()
    display = serializers.CharField(help_text="In words, never more exact than what is known.")


class DaysSerializer(serializers.Serializer):
    min = serializers.IntegerField()
    max = serializers.IntegerField(allow_null=True, help_text="null when there is no bound.")


class NamedSerializer(serializers.Serializer):
    slug = serializers.SlugField()
    name = serializers.CharField()


class TitledSerializer(serializers.Serializer):
    slug = serializers.SlugField()
    title = serializers.CharField()


class IdentifierSerializer(serializers.Serializer):
    scheme = serializers.CharField()
    value = serializers.CharField()


class EntryBriefSerializer(serializers.Serializer):
    """An entry as another record names it."""

    id = serializers.CharField()
    url = serializers.CharField()
    kind = entry_kind()
    title = serializers.CharField()
    date = DateSerializer()


class ImprintSerializer(serializers.Serializer):
    """Which edition of the record this is."""

    number = serializers.IntegerField(help_text="Counts the editions of this record.")
    sequence = serializers.IntegerField(help_text="Counts the editions of the whole record.")
    action = action()
    note = serializers.CharField(allow_blank=True)
    published_at = serializers.DateTimeField()
