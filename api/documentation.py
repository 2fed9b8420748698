"""How each kind of address is described in the schema; parameters come from the one table."""

from collections.abc import Iterable
from typing import Any

from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse, extend_schema, inline_serializer
from rest_framework import serializers

from api.problems import MEDIA_TYPE
from api.serializers.edition import ChangesSerializer, RetractedSerializer
from api.serializers.problem import ProblemSerializer
from api.serializers.search import SearchSerializer
from api.serializers.timeline import COUNTED, EXAMPLE, TimelineSerializer
from timeline.printed.parameters import TABLE, Parameter
from timeline.printed.parameters.parse import MOST_VALUES

Shape = type[serializers.Serializer]

REFUSED = {400: "A parameter that is not allowed here.", 406: "Only JSON is spoken here."}
AWAY = {503: "The record can't be read at the moment; Retry-After says when to try again."}
RESTORED = {409: "No edition here has that sequence and digest: the record was restored, start again from 0."}
UNCHANGED = OpenApiResponse(description="Nothing has changed since the ETag that was sent in If-None-Match.")
PATTERNS = {"id": "^[A-Z][0-9]+$", "slug": "^[-a-zA-Z0-9_]+$"}


def listed(name: str, shape: Shape, parameters: Iterable[str | Parameter], summary: str, key: str = "") -> Any:
    envelope = inline_serializer(
        name=f"{name}List",
        fields={
            "next": serializers.URLField(allow_null=True),
            "previous": serializers.URLField(allow_null=True),
            "count": serializers.IntegerField(required=False, help_text="With count=1; see more."),
            "more": serializers.BooleanField(required=False, help_text="With count=1: there may be more than that."),
            "results": shape(many=True),
        },
    )
    problems = AWAY | ({404: f"Nothing of that {key} is in print."} if key else {})
    return _described(f"list{name}", summary, {200: envelope}, [*_key(key), *_query(parameters)], problems)


def detail(
    name: str, shape: Shape, key: str, summary: str, parameters: Iterable[str] = (), *, may_be_retracted: bool = False
) -> Any:
    gone = {410: RetractedSerializer} if may_be_retracted else {}
    problems = AWAY | {404: f"Nothing of that {key} is in print."}
    return _described(f"get{name}", summary, {200: shape} | gone, [*_key(key), *_query(parameters)], problems)


def changes(parameters: Iterable[str]) -> Any:
    summary = "Every edition once, in the order in which they were printed"
    return _described("listChanges", summary, {200: ChangesSerializer}, _query(parameters), AWAY | RESTORED)


def drawn(parameters: Iterable[str]) -> Any:
    summary = "What the visual timeline draws: an array for each entry, or of more than 10,000 how many a month"
    examples = [
        OpenApiExample("One by one", EXAMPLE, response_only=True, status_codes=["200"]),
        OpenApiExample("By month", COUNTED, response_only=True, status_codes=["200"]),
    ]
    return _described("getTimeline", summary, {200: TimelineSerializer}, _query(parameters), AWAY, examples=examples)


def searched(parameters: Iterable[str]) -> Any:
    summary = "What is found by words, with how many have which facet"
    return _described("search", summary, {200: SearchSerializer}, _query(parameters), AWAY)


def counted(parameters: Iterable[str]) -> Any:
    summary = "How many entries there are, by year, kind and organization"
    by = serializers.DictField(child=serializers.DictField(child=serializers.IntegerField()))
    fields: dict[str, Any] = {
        "count": serializers.IntegerField(help_text="Of a combination at most 1,000, see more."),
        "more": serializers.BooleanField(help_text="There may be more than that."),
        "exact": serializers.BooleanField(help_text="False: the numbers below are of the last 1,000 entries alone."),
        "by": by,
    }
    shape = inline_serializer(name="Counts", fields=fields)
    return _described("getCounts", summary, {200: shape}, _query(parameters), AWAY)


def root(names: Iterable[str]) -> Any:
    addresses = inline_serializer(name="Root", fields={name: serializers.URLField() for name in names})
    return _described("getRoot", "Where to begin", {200: addresses}, [], {}, tags=["start"])


def _described(operation: str, summary: str, answers: dict, parameters: list, problems: dict, **more: Any) -> Any:
    refused = {
        (status, MEDIA_TYPE): OpenApiResponse(ProblemSerializer, description=sentence)
        for status, sentence in (REFUSED | problems).items()
    }
    return extend_schema(
        operation_id=operation,
        summary=summary,
        description=f"{summary}.",
        parameters=parameters,
        responses=answers | {304: UNCHANGED} | refused,
        **more,
    )


def _key(name: str) -> list[OpenApiParameter]:
    schema = {"type": "string", "pattern": PATTERNS.get(name)}
    return [OpenApiParameter(name, schema, OpenApiParameter.PATH, required=True)] if name else []


def _query(parameters: Iterable[str | Parameter]) -> list[OpenApiParameter]:
    """By name those of the one table; lists that are not of entries hand over their own."""
    return [_parameter(TABLE[each] if isinstance(each, str) else each) for each in parameters]


def _parameter(parameter: Parameter) -> OpenApiParameter:
    schema = parameter.values.schema()
    if parameter.repeats:
        schema = {"type": "array", "items": schema, "maxItems": MOST_VALUES}
    return OpenApiParameter(
        parameter.name,
        schema,
        OpenApiParameter.QUERY,
        default=parameter.default,
        description=str(parameter.description),
    )
