"""The net under the application's role: what the laws say of print holds in the database too, whatever code runs."""

from django.db import migrations

# Sequences are the last + 1, several rows in one statement included, and time never runs back.
IN_ORDER = """
CREATE FUNCTION printed_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    first bigint; last bigint; many bigint; earliest timestamptz;
    before bigint; before_at timestamptz;
BEGIN
    SELECT min(sequence), max(sequence), count(*), min(published_at) INTO first, last, many, earliest FROM added;
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
    RETURN NULL;
END $$;
CREATE TRIGGER printed_in_order AFTER INSERT ON printed_edition REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_in_order();
"""
NOT_IN_ORDER = "DROP TRIGGER printed_in_order ON printed_edition; DROP FUNCTION printed_in_order();"

# A row that stands from one sequence to another is closed once, and nothing else of it changes.
CLOSED_ONCE = """
CREATE FUNCTION printed_closed_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.to_sequence IS NOT NULL
        OR to_jsonb(NEW) - 'to_sequence' IS DISTINCT FROM to_jsonb(OLD) - 'to_sequence' THEN
        RAISE integrity_constraint_violation USING
            MESSAGE = TG_TABLE_NAME || ' ' || OLD.id || ' is closed once and never changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER printed_closed_once BEFORE UPDATE ON printed_shelf
    FOR EACH ROW EXECUTE FUNCTION printed_closed_once();
CREATE TRIGGER printed_closed_once BEFORE UPDATE ON printed_reference
    FOR EACH ROW EXECUTE FUNCTION printed_closed_once();
"""
NOT_CLOSED_ONCE = """
DROP TRIGGER printed_closed_once ON printed_shelf;
DROP TRIGGER printed_closed_once ON printed_reference;
DROP FUNCTION printed_closed_once();
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
NOT_KEPT = "DROP TRIGGER printed_kept ON printed_publicrecord; DROP FUNCTION printed_kept();"


class Migration(migrations.Migration):
    dependencies = [("printed", "0004_derivations")]
    operations = [
        migrations.RunSQL(IN_ORDER, NOT_IN_ORDER),
        migrations.RunSQL(CLOSED_ONCE, NOT_CLOSED_ONCE),
        migrations.RunSQL(KEPT, NOT_KEPT),
    ]
