"""Fields of the printed tables. What is stored never changes, so odd characters are removed when readers read it."""

import re
from typing import Any

import orjson
from django.db import models
from psycopg.types.json import Json

from timeline import text
from timeline.printed.connection import PUBLIC

_LINK = re.compile(r' href="(?!https?://|/|#)[^"]*"', re.IGNORECASE)


class DocumentField(models.JSONField):
    """JSON stored as text (PostgreSQL's `json`), so that its keys keep the order that the API documents."""

    def db_type(self, connection: Any) -> str:
        return "json"

    def get_placeholder(self, value: Any, compiler: Any, connection: Any) -> str:
        """The usual placeholder. A field that has this method is inserted by VALUES, not by arrays: in an array every
        quotation mark of every document would have to be escaped, which is slow.
        """
        return "%s"

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:
        """Selects the column as text, which can be searched for odd characters at once and is read faster by orjson."""
        return f"({sql})::text", params

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        if not isinstance(value, str):
            return value
        document = orjson.loads(value)
        return text.shown(document) if connection.alias == PUBLIC and text.may_be_odd(value) else document

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        return value if value is None or isinstance(value, Json) else Json(value, dumps=orjson.dumps)


class ContentField(models.JSONField):
    """A frozen content, read by orjson since reading contents takes much of the time of typesetting."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        return orjson.loads(value) if isinstance(value, str) else value


class _Shown(models.Field):
    """A text from which odd characters are removed for readers. The press and `verify` get it as it is stored."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        return self.shown(value) if isinstance(value, str) and connection.alias == PUBLIC else value

    def shown(self, words: str) -> str:
        return shown(words)


class ShownLineField(_Shown, models.CharField):
    pass


class ShownProseField(_Shown, models.TextField):
    pass


class MarkupField(ShownProseField):
    """Stored HTML, in which addresses that may not be links are made harmless for readers."""

    def shown(self, words: str) -> str:
        return harmless(words)


def shown(words: str) -> str:
    return text.shown(words) if text.may_be_odd(words) else words


def harmless(html: str) -> str:
    """The HTML without links to anything but web addresses and pages of this site."""
    return _LINK.sub("", shown(html))


def as_sent(name: str) -> models.ExpressionWrapper:
    """An expression for the document's bytes as they are stored, to be sent without parsing (database/readers)."""
    return models.ExpressionWrapper(models.F(name), output_field=models.BinaryField())
