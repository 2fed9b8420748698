"""A row is closed in the transaction that prints the edition at which it ends, and one that is inserted closed stood
between two editions of its record.
"""

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
# What is in progress and can be seen is of this transaction, savepoints included. A row's xmin lacks the epoch.
IN_THE_ACT = AT_THE_LATEST + """\
    IF pg_xact_status(
        (SELECT ((pg_current_xact_id()::text::numeric::bigint >> 32 << 32) | xmin::text::bigint)::text::xid8
            FROM printed_edition WHERE sequence = NEW.to_sequence)
    ) IS DISTINCT FROM 'in progress' THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' ' || OLD.id || ' is closed when edition ' || NEW.to_sequence || ' is printed';
    END IF;
"""

# Rolling a facet out over old editions inserts rows that ended long ago.
BETWEEN = """
CREATE FUNCTION printed_between() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    astray record;
BEGIN
    SELECT * INTO astray FROM added WHERE to_sequence IS NOT NULL AND (
        NOT EXISTS (SELECT FROM printed_edition e
            WHERE e.sequence = added.from_sequence AND e.record_id = added.record_id)
        OR NOT EXISTS (SELECT FROM printed_edition e
            WHERE e.sequence = added.to_sequence AND e.record_id = added.record_id)
    ) LIMIT 1;
    IF FOUND THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' of ' || astray.record_id || ' from ' || astray.from_sequence || ' to '
                || astray.to_sequence || ' does not stand between two of its editions';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER printed_between AFTER INSERT ON printed_shelf REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_between();
CREATE TRIGGER printed_between AFTER INSERT ON printed_reference REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_between();
"""
NOT_BETWEEN = """
DROP TRIGGER printed_between ON printed_shelf;
DROP TRIGGER printed_between ON printed_reference;
DROP FUNCTION printed_between();
"""


class Migration(migrations.Migration):
    dependencies = [("printed", "0015_shelf_reaching")]
    operations = [
        migrations.RunSQL(CLOSED_ONCE.format(IN_THE_ACT), CLOSED_ONCE.format(AT_THE_LATEST)),
        migrations.RunSQL(BETWEEN, NOT_BETWEEN),
    ]
