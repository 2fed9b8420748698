"""What each database role may do, as SQL made from the app registry. Repeated after every migrate.

`app` serves: no DDL, no TRUNCATE, and an edition, once inserted, is out of its reach. `reader` selects print, no more.
"""

from collections.abc import Iterator

from django.apps import apps
from psycopg import sql

PRINT = "printed"
# What the application may do with a printed table; an edition stays, a place on a shelf is closed, a record is kept.
RIGHTS = {
    "printed_edition": "SELECT, INSERT",
    "printed_shelf": "SELECT, INSERT, UPDATE (to_sequence)",
    "printed_reference": "SELECT, INSERT, UPDATE (to_sequence)",
    "printed_mark": "SELECT, INSERT, UPDATE (to_sequence)",
    "printed_ledgerrow": "SELECT, INSERT, UPDATE (to_sequence)",
    "printed_searchrow": "SELECT, INSERT, UPDATE (to_sequence)",
    "printed_known": "SELECT, INSERT, UPDATE (to_sequence)",
    "printed_term": "SELECT, INSERT, UPDATE (to_sequence)",
    "printed_extent": "SELECT, INSERT, UPDATE",
    "printed_sourcestate": "SELECT, INSERT, UPDATE",
    "printed_coverage": "SELECT, INSERT, UPDATE",
    "printed_publicrecord": "SELECT, INSERT, UPDATE ({})",
}
KEPT = {"id", "kind", "number"}  # what a printed record is named by
MIGRATIONS = "django_migrations"


def tables() -> list[str]:
    models = apps.get_models(include_auto_created=True)
    return sorted({model._meta.db_table for model in models if model._meta.managed and not model._meta.proxy})


def statements(app: str, reader: str, *, among: set[str]) -> Iterator[sql.Composed]:
    """For the tables that stand already (`among`). Each is idempotent and takes away before it gives."""
    schema = sql.Identifier("public")
    for name in (sql.SQL("PUBLIC"), sql.Identifier(app), sql.Identifier(reader)):
        yield sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA {} FROM {}").format(schema, name)
        yield sql.SQL("REVOKE ALL ON ALL SEQUENCES IN SCHEMA {} FROM {}").format(schema, name)
    for name in (sql.Identifier(app), sql.Identifier(reader)):
        yield sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(schema, name)
    yield sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {} TO {}").format(schema, sql.Identifier(app))
    if MIGRATIONS in among:
        yield sql.SQL("GRANT SELECT ON {} TO {}").format(sql.Identifier(MIGRATIONS), sql.Identifier(app))
    for table in sorted(among.intersection(tables())):
        yield from _on_table(table, sql.Identifier(app), sql.Identifier(reader))


def _changing() -> str:
    columns = [str(field.column) for field in apps.get_model("printed", "PublicRecord")._meta.concrete_fields]
    return ", ".join(column for column in columns if column not in KEPT)


def _on_table(table: str, app: sql.Identifier, reader: sql.Identifier) -> Iterator[sql.Composed]:
    rights = RIGHTS.get(table, "SELECT, INSERT, UPDATE, DELETE").format(_changing())
    yield sql.SQL("GRANT {} ON {} TO {}").format(sql.SQL(rights), sql.Identifier(table), app)
    if table.startswith(f"{PRINT}_"):
        yield sql.SQL("GRANT SELECT{} ON {} TO {}").format(_readable(table), sql.Identifier(table), reader)


def _readable(table: str) -> sql.Composable:
    """The columns that readers may select; nothing where that is all of them."""
    (model,) = (model for model in apps.get_app_config(PRINT).get_models() if model._meta.db_table == table)
    private = getattr(model, "PRIVATE", ())
    columns = [str(field.column) for field in model._meta.concrete_fields if field.name not in private]
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL(" ({})").format(names) if private else sql.SQL("")
