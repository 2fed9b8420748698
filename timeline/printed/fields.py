"""The columns of print. What was printed stays as it is: it is on its way to readers that odd characters go."""

import re
from typing import Any

import orjson
from django.db import models
from psycopg.types.json import Json

from timeline import text
from timeline.printed.connection import PUBLIC

_LINK = re.compile(r' href="(?!https?://|/|#)[^"]*"', re.IGNORECASE)


class DocumentField(models.JSONField):
    """JSON kept to the letter (type `json`): its keys stay in the order of docs and contract, unlike `jsonb`'s."""

    def db_type(self, connection: Any) -> str:
        return "json"

    def get_placeholder(self, value: Any, compiler: Any, connection: Any) -> str:
        """Many rows are then inserted as VALUES: in an array, every quote of every document would be escaped anew."""
        return "%s"

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:
        """As text: one look at it tells whether anything in it is odd, and orjson is the quicker reader."""
        return f"({sql})::text", params

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        if not isinstance(value, str):
            return value
        document = orjson.loads(value)
        return text.shown(document) if connection.alias == PUBLIC and text.may_be_odd(value) else document

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        return value if value is None or isinstance(value, Json) else Json(value, dumps=orjson.dumps)


class ContentField(models.JSONField):
    """A frozen content, read by orjson too: it is a good part of what typesetting costs."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        return orjson.loads(value) if isinstance(value, str) else value


class _Shown(models.Field):
    """The press and `verify` see what stands there; readers see what may be shown."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        return self.shown(value) if isinstance(value, str) and connection.alias == PUBLIC else value

    def shown(self, words: str) -> str:
        return shown(words)


class ShownLineField(_Shown, models.CharField):
    pass


class ShownProseField(_Shown, models.TextField):
    pass


class MarkupField(ShownProseField):
    """A stored piece of a page."""

    def shown(self, words: str) -> str:
        return harmless(words)


def shown(words: str) -> str:
    return text.shown(words) if text.may_be_odd(words) else words


def harmless(html: str) -> str:
    """An address that is none of the web's or of ours is no link, whenever it was printed."""
    return _LINK.sub("", shown(html))


def as_sent(name: str) -> models.ExpressionWrapper:
    """The document's own bytes, unparsed: what a client is sent (timeline/database/readers)."""
    return models.ExpressionWrapper(models.F(name), output_field=models.BinaryField())
