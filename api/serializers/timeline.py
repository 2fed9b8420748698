"""What the visual timeline draws."""

from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from rest_framework import serializers

from timeline.printed.derived.marks import COLUMNS, HEAVIEST
from timeline.vocabulary import ContractEventType, EntryKind, Relation, ResponseState

MARK: list[Any] = [
    *("E3", "2018-05-01", "2018-05-31", "2018-05", "protest", ["amazon"], ["rekognition"], 4, "The ACLU writes"),
    *([["prompted", "E1"]], [["D1", "amazon", "refused", "2018-06-22"]], None),
]
EXAMPLE: dict[str, Any] = {
    "total": 1,
    "months": None,
    "columns": list(COLUMNS),
    "names": {
        "organization": {"amazon": "Amazon"},
        "story": {"rekognition": "Rekognition and law enforcement"},
        "contract": {},
    },
    "entries": [MARK],
}
COUNTED: dict[str, Any] = {
    **EXAMPLE,
    "total": 100_000,
    "months": [["2018-05", 31], ["2018-06", 44]],
    "names": {"organization": {}, "story": {}, "contract": {}},
    "entries": [],
}


def text(**more: Any) -> dict[str, Any]:
    return {"type": "string"} | more


def maybe(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def row(*cells: dict[str, Any]) -> dict[str, Any]:
    """An array of so many things, each of its own kind."""
    return {"type": "array", "prefixItems": list(cells), "items": {}, "minItems": len(cells), "maxItems": len(cells)}


def each(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


DAY = maybe(text(format="date"))
SCHEMA = row(
    text(description="The entry's id."),
    DAY | {"description": "The first day it may have been; null when unknown."},
    DAY | {"description": "The last day; null when unknown or still going on."},
    text(description="EDTF: says which bound is open, unknown, about or uncertain."),
    text(enum=EntryKind.values),
    each(text(description="Slug; the one whose lane it is drawn in comes first.")),
    each(text(description="Slug.")),
    {"type": "integer", "minimum": 1, "maximum": HEAVIEST, "description": "How much hangs on it."},
    text(description="Title."),
    {**each(row(text(enum=[*Relation.values, "answers"]), text())), "description": "To earlier entries: relation, id."},
    {
        **each(row(text(), maybe(text()), text(enum=ResponseState.values), DAY)),
        "description": "Demands made in it: id, of whom, what it came to, the day of the last answer or, while it is"
        " unanswered, the day to which that is counted.",
    },
    maybe(row(text(), text(enum=ContractEventType.values), DAY, DAY, maybe(text())))
    | {"description": "What happened to a contract: its slug, what, from when to when it runs, who supplies."},
)


class MarkField(serializers.Field):
    """An array with a place for each of `columns`."""


class MarkExtension(OpenApiSerializerFieldExtension):
    target_class = MarkField

    def get_name(self) -> str:
        return "Mark"

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        return SCHEMA


class MonthField(serializers.Field):
    """A month, and how many entries begin in it."""


class MonthExtension(OpenApiSerializerFieldExtension):
    target_class = MonthField

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        return row(text(pattern="^[0-9]{4}-[0-9]{2}$"), {"type": "integer", "minimum": 1})


class TimelineNamesSerializer(serializers.Serializer):
    organization = serializers.DictField(child=serializers.CharField())
    story = serializers.DictField(child=serializers.CharField())
    contract = serializers.DictField(child=serializers.CharField())


class TimelineSerializer(serializers.Serializer):
    total = serializers.IntegerField(help_text="How many entries pass the filters.")
    months = serializers.ListField(
        child=MonthField(),
        allow_null=True,
        help_text="Of more than 10,000 entries: how many begin in each month. Else null.",
    )
    columns = serializers.ListField(child=serializers.CharField(), help_text="What stands where in an entry's array.")
    names = TimelineNamesSerializer(help_text="By slug, of what the arrays name.")
    entries = serializers.ListField(child=MarkField(), help_text="In the order of time; none where months are counted.")
