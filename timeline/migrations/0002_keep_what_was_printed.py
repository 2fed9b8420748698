"""A working row whose record was ever printed can't be deleted, nor its slug changed, by any path: its page, its
editions and the id by which others name it stay.
"""

from django.db import migrations

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

FUNCTION = """
CREATE FUNCTION keep_what_was_printed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM printed_publicrecord WHERE id = TG_ARGV[0] || OLD.id) THEN
        RAISE foreign_key_violation USING
            MESSAGE = TG_ARGV[0] || OLD.id || ' has been printed and is kept; retract it instead.';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$
"""


def trigger(table, letter):
    return migrations.RunSQL(
        f"CREATE TRIGGER keep_what_was_printed BEFORE DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION keep_what_was_printed('{letter}')",
        f"DROP TRIGGER keep_what_was_printed ON {table}",
    )


SLUGS = ["timeline_organization", "timeline_product", "timeline_contract", "timeline_story", "timeline_topic"]


def slug_trigger(table):
    return migrations.RunSQL(
        f"CREATE TRIGGER keep_printed_slug BEFORE UPDATE OF slug ON {table} FOR EACH ROW WHEN (OLD.slug <> NEW.slug) "
        f"EXECUTE FUNCTION keep_what_was_printed('{LETTERS[table]}')",
        f"DROP TRIGGER keep_printed_slug ON {table}",
    )


def id_trigger(table, letter):
    return migrations.RunSQL(
        f"CREATE TRIGGER keep_printed_id BEFORE UPDATE OF id ON {table} FOR EACH ROW WHEN (OLD.id <> NEW.id) "
        f"EXECUTE FUNCTION keep_what_was_printed('{letter}')",
        f"DROP TRIGGER keep_printed_id ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [("timeline", "0001_initial"), ("printed", "0001_initial")]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION keep_what_was_printed()"),
        *(trigger(table, letter) for table, letter in LETTERS.items()),
        *(slug_trigger(table) for table in SLUGS),
        *(id_trigger(table, letter) for table, letter in LETTERS.items()),
    ]
