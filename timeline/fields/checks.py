"""The checks that stand in the database, in PostgreSQL's own dialect."""

from typing import Any

from timeline.text import REFUSED

# NUL is left out: PostgreSQL keeps none, and its patterns can't name it.
_CONTROLS = "".join(f"\\U{max(first, 1):08X}-\\U{last:08X}" for first, last in REFUSED)
# In the text of jsonb a control character is written as an escape; a backslash of the text itself is doubled.
_ESCAPED = r"(^|[^\\])(\\\\)*\\([bfr]|u00)"


def quoted(field: Any, connection: Any) -> str:
    return connection.ops.quote_name(field.column)


def is_plain(column: str) -> str:
    return f"{column} !~ '[{_CONTROLS}]'"


def is_plain_data(column: str) -> str:
    """Of an array or of jsonb."""
    return f"({column})::text !~ '[{_CONTROLS}]|{_ESCAPED}'"


def fits(column: str, length: int | None) -> str:
    return f" AND char_length({column}) <= {length}" if length else ""
