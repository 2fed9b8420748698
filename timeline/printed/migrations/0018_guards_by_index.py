"""What guards the printed tables looks editions up by their index, however many there are. Beside an OR, PostgreSQL may
answer an EXISTS by reading the whole table first; of a subquery that gives a value it reads what the value needs.
"""

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
EXISTS = "EXISTS (SELECT FROM printed_edition e WHERE e.sequence = added.{} AND e.record_id = added.record_id)"
OTHERS = "(SELECT e.record_id FROM printed_edition e WHERE e.sequence = added.{}) IS DISTINCT FROM added.record_id"
BEGUN, ENDED = "from_sequence", "to_sequence"

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
    IF first <> coalesce(before, 0) + 1 OR last - first + 1 <> many OR {} THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || first || ' does not follow on ' || coalesce(before, 0) || ': take the lock first';
    END IF;
    IF earliest < before_at THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || first || ' lies before ' || before || ' in time';
    END IF;
    IF latest > greatest(clock_timestamp() + interval '1 minute', before_at) THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || last || ' is dated ' || latest || ', which is ahead of the clock';
    END IF;
    RETURN NULL;
END $$;
"""
BEYOND = "(SELECT max(sequence) FROM printed_edition) > last"
ANY_BEYOND = "EXISTS (SELECT FROM printed_edition WHERE sequence > last)"


class Migration(migrations.Migration):
    dependencies = [("printed", "0017_begun_with_an_edition")]
    operations = [
        migrations.RunSQL(
            BETWEEN.format(f"{OTHERS.format(BEGUN)} OR to_sequence IS NOT NULL AND {OTHERS.format(ENDED)}"),
            BETWEEN.format(f"NOT {EXISTS.format(BEGUN)} OR to_sequence IS NOT NULL AND NOT {EXISTS.format(ENDED)}"),
        ),
        migrations.RunSQL(IN_ORDER.format(BEYOND), IN_ORDER.format(ANY_BEYOND)),
    ]
