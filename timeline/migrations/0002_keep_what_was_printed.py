"""A working row whose record was ever printed can't be deleted, by any path: its page, its editions and its id stay."""

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
    RETURN OLD;
END $$
"""


def trigger(table, letter):
    return migrations.RunSQL(
        f"CREATE TRIGGER keep_what_was_printed BEFORE DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION keep_what_was_printed('{letter}')",
        f"DROP TRIGGER keep_what_was_printed ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [("timeline", "0001_initial"), ("printed", "0001_initial")]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION keep_what_was_printed()"),
        *(trigger(table, letter) for table, letter in LETTERS.items()),
    ]
