"""Whoever changes the names of subjects, by whichever door, changes their version."""

from django.db import migrations, models

import timeline.fields

FUNCTION = """
CREATE FUNCTION names_have_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO timeline_namesversion AS held (id, value) VALUES (pg_backend_pid() % 256, (random() * 9e15)::bigint)
    ON CONFLICT (id) DO UPDATE SET value = excluded.value;
    RETURN NULL;
END $$
"""
TOLD = {
    "timeline_organization": ("slug", "name", "kind"),
    "timeline_product": ("slug", "name", "maker_id"),
    "timeline_alias": ("organization_id", "product_id", "text", "is_case_sensitive", "context", "not_beside", "during"),
    "timeline_name": ("organization_id", "name", "during"),
}


def triggers(table, columns):
    differ = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)
    return (
        f"CREATE TRIGGER names_come_or_go AFTER INSERT OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION names_have_changed();"
        f"CREATE TRIGGER names_change AFTER UPDATE ON {table} "
        f"FOR EACH ROW WHEN ({differ}) EXECUTE FUNCTION names_have_changed();"
    )


def gone(table):
    return f"DROP TRIGGER names_come_or_go ON {table}; DROP TRIGGER names_change ON {table};"


class Migration(migrations.Migration):
    dependencies = [("timeline", "0050_sketches_of_texts")]
    operations = [
        migrations.CreateModel(
            "NamesVersion",
            [
                ("id", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("value", models.BigIntegerField()),
            ],
            options={"verbose_name": "version of the names", "verbose_name_plural": "versions of the names"},
        ),
        migrations.RunSQL(FUNCTION, "DROP FUNCTION names_have_changed()"),
        *(migrations.RunSQL(triggers(table, columns), gone(table)) for table, columns in TOLD.items()),
        migrations.AddField(
            "article", "unclear_names", timeline.fields.PlainJSONField(default=list, db_default=[], editable=False)
        ),
    ]
