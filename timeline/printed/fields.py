"""The column of a printed document."""

from typing import Any

import orjson
from django.db import models
from django.db.models.functions import Cast
from psycopg.types.json import Json


class DocumentField(models.JSONField):
    """JSON kept to the letter (type `json`): its keys stay in the order of docs and contract, unlike `jsonb`'s."""

    def db_type(self, connection: Any) -> str:
        return "json"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        return orjson.loads(value) if isinstance(value, str | bytes) else value

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        return value if value is None or isinstance(value, Json) else Json(value, dumps=orjson.dumps)


def as_text(name: str) -> Cast:
    """The document's very text, unparsed: what a client is sent."""
    return Cast(name, models.TextField())
