"""A row is closed at the latest edition of its record and at no other, and no edition is dated ahead of the clock."""

from django.db import migrations

CLOSED_ONCE = """
CREATE OR REPLACE FUNCTION printed_closed_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.to_sequence IS NOT NULL
        OR to_jsonb(NEW) - 'to_sequence' IS DISTINCT FROM to_jsonb(OLD) - 'to_sequence' THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' ' || OLD.id || ' is closed once and never changed';
    END IF;
{}    RETURN NEW;
END $$;
"""
# One step of an index for each row.
AT_THE_LATEST = """\
    IF NEW.to_sequence IS DISTINCT FROM
        (SELECT max(sequence) FROM printed_edition WHERE record_id = NEW.record_id) THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' ' || OLD.id || ' is closed at the latest edition of ' || NEW.record_id;
    END IF;
"""

IN_ORDER = """
CREATE OR REPLACE FUNCTION printed_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    first bigint; last bigint; many bigint; earliest timestamptz; latest timestamptz;
    before bigint; before_at timestamptz;
BEGIN
    SELECT min(sequence), max(sequence), count(*), min(published_at), max(published_at)
        INTO first, last, many, earliest, latest FROM added;
    IF many = 0 THEN RETURN NULL; END IF;
    SELECT sequence, published_at INTO before, before_at
        FROM printed_edition WHERE sequence < first ORDER BY sequence DESC LIMIT 1;
    IF first <> coalesce(before, 0) + 1 OR last - first + 1 <> many
        OR EXISTS (SELECT FROM printed_edition WHERE sequence > last) THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || first || ' does not follow on ' || coalesce(before, 0) || ': take the lock first';
    END IF;
    IF earliest < before_at THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || first || ' lies before ' || before || ' in time';
    END IF;
{}    RETURN NULL;
END $$;
"""
# Where the clock was set back, editions carry the time of the last one till it has caught up.
NOT_AHEAD = """\
    IF latest > greatest(clock_timestamp() + interval '1 minute', before_at) THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || last || ' is dated ' || latest || ', which is ahead of the clock';
    END IF;
"""


class Migration(migrations.Migration):
    dependencies = [("printed", "0013_kept_uncompressed")]
    operations = [
        migrations.RunSQL(CLOSED_ONCE.format(AT_THE_LATEST), CLOSED_ONCE.format("")),
        migrations.RunSQL(IN_ORDER.format(NOT_AHEAD), IN_ORDER.format("")),
    ]
