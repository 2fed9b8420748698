"""Bringing a check to a table that is filled already."""

from typing import Any

from django.db import migrations

VALIDATE = """
DO $$
DECLARE held record;
BEGIN
    FOR held IN SELECT conrelid::regclass AS of, conname FROM pg_constraint
        WHERE contype = 'c' AND NOT convalidated AND connamespace = current_schema()::regnamespace
    LOOP
        BEGIN
            EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', held.of, held.conname);
        EXCEPTION WHEN check_violation THEN
            RAISE NOTICE '% holds for what is written from now on: a row is older than it.', held.conname;
        END;
    END LOOP;
END $$
"""


class BindField(migrations.AlterField):
    """AlterField that also exchanges the check of a text (Django makes one with a new column only).

    It binds what is written from now on; VALIDATE then extends it to what is held, where it holds. So no text that is
    longer than a new limit stops a migration, and none is cut.
    """

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        self._drop_check(app_label, schema_editor, from_state)
        super().database_forwards(app_label, schema_editor, from_state, to_state)
        self._add_check(app_label, schema_editor, to_state)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        self._drop_check(app_label, schema_editor, from_state)
        super().database_backwards(app_label, schema_editor, from_state, to_state)
        self._add_check(app_label, schema_editor, to_state)

    def _drop_check(self, app_label: str, schema_editor: Any, state: Any) -> None:
        table, name, _check = self._named(app_label, schema_editor, state)
        schema_editor.execute(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name}")

    def _add_check(self, app_label: str, schema_editor: Any, state: Any) -> None:
        table, name, check = self._named(app_label, schema_editor, state)
        if check:
            schema_editor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check}) NOT VALID")

    def _named(self, app_label: str, schema_editor: Any, state: Any) -> tuple[str, str, str | None]:
        """As PostgreSQL itself names the check of a column."""
        model = state.apps.get_model(app_label, self.model_name)
        field = model._meta.get_field(self.name)
        quote, table = schema_editor.quote_name, model._meta.db_table
        return quote(table), quote(f"{table}_{field.column}_check"), field.db_check(schema_editor.connection)
