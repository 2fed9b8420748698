"""What no code of ours does: a hand that changes print, as the tables' owner."""

from typing import Any

from django.db import connections
from psycopg.types.json import Jsonb

TABLES = ("edition", "publicrecord", "shelf", "reference", "mark", "ledgerrow", "term", "extent", "fragment")


def sql(statement: str) -> None:
    """With the guards of the database taken off, as only the owner can."""
    with connections["owner"].cursor() as cursor:
        for switch in ("DISABLE", "ENABLE"):
            for table in TABLES:
                cursor.execute(f"ALTER TABLE printed_{table} {switch} TRIGGER USER")
            if switch == "DISABLE":
                cursor.execute(statement)


def content(record_id: str, **changes: Any) -> None:
    """Of the edition in force; a value None takes the key out."""
    gone = [name for name, value in changes.items() if value is None]
    given = {name: value for name, value in changes.items() if value is not None}
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "UPDATE printed_edition e SET content = (content || %s) - %s::text[] "
            "FROM printed_publicrecord r WHERE r.id = %s AND e.sequence = r.sequence",
            [Jsonb(given), gone, record_id],
        )
