"""An id is its kind's letter and its number, in each row that is inserted; and of several editions in one statement none
lies before the one that precedes it.
"""

from django.db import migrations

from timeline.fields.migration import VALIDATE

LETTER = (
    "CASE kind WHEN 'entry' THEN 'E' WHEN 'article' THEN 'A' WHEN 'demand' THEN 'D' WHEN 'organization' THEN 'O'"
    " WHEN 'product' THEN 'P' WHEN 'contract' THEN 'K' WHEN 'story' THEN 'S' WHEN 'topic' THEN 'T' END"
)
NAMED = f"""
ALTER TABLE printed_publicrecord ADD CONSTRAINT record_named_by_its_kind CHECK (id = {LETTER} || number) NOT VALID;
ALTER TABLE printed_edition ADD CONSTRAINT edition_of_its_kind CHECK (left(record_id, 1) = {LETTER}) NOT VALID;
"""
NOT_NAMED = """
ALTER TABLE printed_publicrecord DROP CONSTRAINT record_named_by_its_kind;
ALTER TABLE printed_edition DROP CONSTRAINT edition_of_its_kind;
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
        OR (SELECT max(sequence) FROM printed_edition) > last THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || first || ' does not follow on ' || coalesce(before, 0) || ': take the lock first';
    END IF;
    IF earliest < before_at{} THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || first || ' lies before ' || coalesce(before, 0) || ' in time';
    END IF;
    IF latest > greatest(clock_timestamp() + interval '1 minute', before_at) THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || last || ' is dated ' || latest || ', which is ahead of the clock';
    END IF;
    RETURN NULL;
END $$;
"""
# Mostly all are of one moment.
AMONG_THEMSELVES = """ OR earliest < latest AND EXISTS (
        SELECT FROM (SELECT published_at < lag(published_at) OVER (ORDER BY sequence) AS back FROM added) AS a WHERE back
    )"""


class Migration(migrations.Migration):
    dependencies = [("printed", "0031_kept_in_place")]
    operations = [
        migrations.RunSQL(NAMED, NOT_NAMED),
        migrations.RunSQL(VALIDATE, migrations.RunSQL.noop),
        migrations.RunSQL(IN_ORDER.format(AMONG_THEMSELVES), IN_ORDER.format("")),
    ]
