"""What the working record's tables keep beside their models' checks: functions, and the triggers that call them."""

from django.db import migrations

# A working row whose record was ever printed can't be deleted, nor its id or slug changed, by any path.
LETTERS = {
    "timeline_timelineentry": "E",
    "timeline_article": "A",
    "timeline_organization": "O",
    "timeline_product": "P",
    "timeline_contract": "K",
    "timeline_story": "S",
    "timeline_topic": "T",
    "timeline_demand": "D",
}
SLUGS = ["timeline_organization", "timeline_product", "timeline_contract", "timeline_story", "timeline_topic"]
KEEP = """
CREATE FUNCTION keep_what_was_printed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM printed_publicrecord WHERE id = TG_ARGV[0] || OLD.id) THEN
        RAISE foreign_key_violation USING
            MESSAGE = TG_ARGV[0] || OLD.id || ' has been printed and is kept; retract it instead.';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$
"""

# Whoever changes the names of subjects, by whichever door, changes their version.
CHANGED = """
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


def kept(table, letter):
    keep = f"EXECUTE FUNCTION keep_what_was_printed('{letter}')"
    yield f"CREATE TRIGGER keep_what_was_printed BEFORE DELETE ON {table} FOR EACH ROW {keep}"
    for column in ("id", "slug") if table in SLUGS else ("id",):
        yield (
            f"CREATE TRIGGER keep_printed_{column} BEFORE UPDATE OF {column} ON {table} "
            f"FOR EACH ROW WHEN (OLD.{column} <> NEW.{column}) {keep}"
        )


def told(table, columns):
    differ = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)
    yield (
        f"CREATE TRIGGER names_come_or_go AFTER INSERT OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION names_have_changed()"
    )
    yield (
        f"CREATE TRIGGER names_change AFTER UPDATE ON {table} "
        f"FOR EACH ROW WHEN ({differ}) EXECUTE FUNCTION names_have_changed()"
    )


TRIGGERS = [
    *(trigger for table, letter in LETTERS.items() for trigger in kept(table, letter)),
    *(trigger for table, columns in TOLD.items() for trigger in told(table, columns)),
]
OPERATIONS = [
    migrations.RunSQL(
        [KEEP, CHANGED, *TRIGGERS],
        ["DROP FUNCTION keep_what_was_printed() CASCADE", "DROP FUNCTION names_have_changed() CASCADE"],
    ),
]
