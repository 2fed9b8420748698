"""A row that is inserted begins with an edition of its record, whether it has ended or still stands."""

from django.db import migrations

BETWEEN = """
CREATE OR REPLACE FUNCTION printed_between() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    astray record;
BEGIN
    SELECT * INTO astray FROM added WHERE {} LIMIT 1;
    IF FOUND THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' of ' || astray.record_id || ' from ' || astray.from_sequence || ' to '
                || coalesce(astray.to_sequence::text, 'now') || ' does not stand between two of its editions';
    END IF;
    RETURN NULL;
END $$;
"""
BEGUN = "NOT EXISTS (SELECT FROM printed_edition e WHERE e.sequence = added.from_sequence AND e.record_id = added.record_id)"
ENDED = "NOT EXISTS (SELECT FROM printed_edition e WHERE e.sequence = added.to_sequence AND e.record_id = added.record_id)"


class Migration(migrations.Migration):
    dependencies = [("printed", "0016_closed_in_the_act")]
    operations = [
        migrations.RunSQL(
            BETWEEN.format(f"{BEGUN} OR to_sequence IS NOT NULL AND {ENDED}"),
            BETWEEN.format(f"to_sequence IS NOT NULL AND ({BEGUN} OR {ENDED})"),
        ),
    ]
