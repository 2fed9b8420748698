"""A database as the first form left it: its own migrations, its own rows."""

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from tests.databases import create

FILE = Path(__file__).parent / "record.json.gz"
LEAVES = [("timeline", "0003_article_gazetteer"), ("printed", "0001_initial")]
OWNER = "owner"


@cache
def held() -> dict[str, Any]:
    """`tables`: rows by table; `as_of`: by sequence and facet, the records that stood there."""
    return json.loads(gzip.decompress(FILE.read_bytes()))


def make(name: str) -> str:
    """Every connection of this process points at it afterwards."""
    create(name)
    _migrate()
    _load(held()["tables"])
    return name


def _migrate() -> None:
    """By the originals: an empty database would be given the squashed ones, which know no form but today's."""
    executor = MigrationExecutor(connections[OWNER])
    executor.loader = MigrationLoader(connections[OWNER], replace_migrations=False)
    executor.migrate(LEAVES)


def _load(tables: dict[str, list[dict[str, Any]]]) -> None:
    with transaction.atomic(using=OWNER), connections[OWNER].cursor() as cursor:
        for table, rows in tables.items():
            name = sql.Identifier(table)
            insert = sql.SQL("INSERT INTO {0} SELECT * FROM json_populate_recordset(NULL::{0}, %s)").format(name)
            cursor.execute(insert, [json.dumps(rows)])
        _count_on(cursor, [table for table, rows in tables.items() if isinstance(rows[0].get("id"), int)])


def _count_on(cursor: Any, tables: list[str]) -> None:
    for table in tables:
        cursor.execute(
            sql.SQL("SELECT setval(pg_get_serial_sequence(%s, 'id'), max(id)) FROM {}").format(sql.Identifier(table)),
            [table],
        )
