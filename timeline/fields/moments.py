"""Lists of moments that are read often."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.postgres.fields import ArrayField

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class MomentsField(ArrayField):
    """PostgreSQL tells them as numbers, in microseconds. Spelt out, two dozen take twice as long to be read as all else
    of a feed's row."""

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:
        return f"ARRAY(SELECT (extract(epoch FROM one) * 1000000)::bigint FROM unnest({sql}) AS one)", params  # noqa: S608 - a column

    def from_db_value(self, value: list[int], *_: Any) -> list[datetime]:
        return [EPOCH + timedelta(microseconds=each) for each in value]
