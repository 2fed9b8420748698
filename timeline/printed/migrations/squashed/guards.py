"""The net under the application's role: what the laws say of print holds in the database too, whatever code runs.

Guards look editions up by their index, also where PostgreSQL planned that when the table was small: it keeps such plans
for a session, and to read one page from end to end seems cheaper than a step of an index. To whom pages apart cost
nothing (random_page_cost), it does not. Nor do they say EXISTS beside an OR, which may be answered by reading the whole
table first.
"""

from django.db import migrations

# Sequences are the last + 1, several rows in one statement included; time never runs back, nor ahead of the clock.
# Where the clock was set back, editions carry the time of the last one till it has caught up.
IN_ORDER = """
CREATE FUNCTION printed_in_order() RETURNS trigger LANGUAGE plpgsql SET random_page_cost = 0 AS $$
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
    IF earliest < before_at OR earliest < latest AND EXISTS (
        SELECT FROM (SELECT published_at < lag(published_at) OVER (ORDER BY sequence) AS back FROM added) AS a WHERE back
    ) THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || first || ' lies before ' || coalesce(before, 0) || ' in time';
    END IF;
    IF latest > greatest(clock_timestamp() + interval '1 minute', before_at) THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = 'sequence ' || last || ' is dated ' || latest || ', which is ahead of the clock';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER printed_in_order AFTER INSERT ON printed_edition REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_in_order();
"""

# A row that stands from one sequence to another is closed once, in the transaction that prints the edition at which it
# ends, and nothing else of it changes. What is in progress and can be seen is of this transaction, savepoints included.
# A row's xmin lacks the epoch.
CLOSED_ONCE = """
CREATE FUNCTION printed_closed_once() RETURNS trigger LANGUAGE plpgsql SET random_page_cost = 0 AS $$
BEGIN
    IF OLD.to_sequence IS NOT NULL
        OR to_jsonb(NEW) - 'to_sequence' IS DISTINCT FROM to_jsonb(OLD) - 'to_sequence' THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' ' || OLD.id || ' is closed once and never changed';
    END IF;
    IF NEW.to_sequence IS DISTINCT FROM
        (SELECT max(sequence) FROM printed_edition WHERE record_id = NEW.record_id) THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' ' || OLD.id || ' is closed at the latest edition of ' || NEW.record_id;
    END IF;
    IF pg_xact_status(
        (SELECT ((pg_current_xact_id()::text::numeric::bigint >> 32 << 32) | xmin::text::bigint)::text::xid8
            FROM printed_edition WHERE sequence = NEW.to_sequence)
    ) IS DISTINCT FROM 'in progress' THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' ' || OLD.id || ' is closed when edition ' || NEW.to_sequence || ' is printed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER printed_closed_once BEFORE UPDATE ON printed_shelf
    FOR EACH ROW EXECUTE FUNCTION printed_closed_once();
CREATE TRIGGER printed_closed_once BEFORE UPDATE ON printed_reference
    FOR EACH ROW EXECUTE FUNCTION printed_closed_once();
"""

# A row that is inserted begins with an edition of its record, and where it has ended, ends with one.
OTHERS = "(SELECT e.record_id FROM printed_edition e WHERE e.sequence = added.{}) IS DISTINCT FROM added.record_id"
ASTRAY = f"{OTHERS.format('from_sequence')} OR to_sequence IS NOT NULL AND {OTHERS.format('to_sequence')}"
BETWEEN = f"""
CREATE FUNCTION printed_between() RETURNS trigger LANGUAGE plpgsql SET random_page_cost = 0 AS $$
DECLARE
    astray record;
BEGIN
    SELECT * INTO astray FROM added WHERE {ASTRAY} LIMIT 1;
    IF FOUND THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' of ' || astray.record_id || ' from ' || astray.from_sequence || ' to '
                || coalesce(astray.to_sequence::text, 'now') || ' does not stand between two of its editions';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER printed_between AFTER INSERT ON printed_shelf REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_between();
CREATE TRIGGER printed_between AFTER INSERT ON printed_reference REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_between();
"""

# A record keeps its number, and a subject the address under which it was printed.
KEPT = """
CREATE FUNCTION printed_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE integrity_constraint_violation USING
        MESSAGE = OLD.id || ' was printed as ' || OLD.kind || ' ' || OLD.slug || ', and that stays';
END $$;
CREATE TRIGGER printed_kept BEFORE UPDATE ON printed_publicrecord FOR EACH ROW
    WHEN (
        (NEW.id, NEW.kind, NEW.number) IS DISTINCT FROM (OLD.id, OLD.kind, OLD.number)
        OR (NEW.slug <> OLD.slug AND OLD.kind IN ('organization', 'product', 'contract', 'story', 'topic'))
    )
    EXECUTE FUNCTION printed_kept();
"""

# An id is its kind's letter and its number.
LETTER = (
    "CASE kind WHEN 'entry' THEN 'E' WHEN 'article' THEN 'A' WHEN 'demand' THEN 'D' WHEN 'organization' THEN 'O'"
    " WHEN 'product' THEN 'P' WHEN 'contract' THEN 'K' WHEN 'story' THEN 'S' WHEN 'topic' THEN 'T' END"
)
NAMED = f"""
ALTER TABLE printed_publicrecord ADD CONSTRAINT record_named_by_its_kind CHECK (id = {LETTER} || number);
ALTER TABLE printed_edition ADD CONSTRAINT edition_of_its_kind CHECK (left(record_id, 1) = {LETTER});
"""

GONE = """
DROP FUNCTION printed_in_order() CASCADE;
DROP FUNCTION printed_closed_once() CASCADE;
DROP FUNCTION printed_between() CASCADE;
DROP FUNCTION printed_kept() CASCADE;
"""
OPERATIONS = [migrations.RunSQL([IN_ORDER, CLOSED_ONCE, BETWEEN, KEPT, NAMED], GONE)]
