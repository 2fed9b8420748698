"""What PostgreSQL gives to everybody (PUBLIC), taken from who serves: large objects, locks, other people's sessions.

Only a superuser may take it, since the functions are the server's own: `tracker/embedded/roles.sql` does so where the
server is ours, elsewhere whoever runs what `manage.py roles --sql` prints. Whether it was done is a finding of `verify`
and `/readyz`. What merely computes is left, and so are languages: without a schema to create in, they keep nothing.
"""

from collections.abc import Iterator

from django.db import connections, transaction
from psycopg import sql

from timeline.database.roles import READER, names

TAKEN = (
    "^(lo_.+|loread|lowrite|pg_(try_)?advisory_.+|pg_notify|pg_logical_emit_message|pg_export_snapshot"
    "|pg_(cancel|terminate)_backend)$"
)
"""Names of functions that write, lock or reach other sessions without a right of their own."""
LOCK = "pg_advisory_xact_lock(bigint)"
"""What the press takes."""


def statements(app: str) -> Iterator[sql.Composable]:
    """For a superuser, in the database itself. Gives before it takes, so that nobody is in between without."""
    yield sql.SQL("GRANT EXECUTE ON FUNCTION {} TO {}").format(sql.SQL(LOCK), sql.Identifier(app))
    yield sql.SQL(
        "DO $$ DECLARE one regprocedure; BEGIN FOR one IN SELECT oid FROM pg_proc"
        " WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ {}"
        " LOOP EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one); END LOOP; END $$"
    ).format(sql.Literal(TAKEN))


def take(using: str) -> None:
    """Where that connection is a superuser's and the roles stand; else it changes nothing."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute(MAY, [names()[0]])
        if cursor.fetchone():
            for statement in statements(names()[0]):
                cursor.execute(statement)


MAY = "SELECT FROM pg_roles app, pg_roles me WHERE app.rolname = %s AND me.rolname = current_user AND me.rolsuper"


def findings(using: str = READER) -> list[str]:
    """What our two roles may do though nobody meant it, or may not and need, as sentences with the remedy."""
    app, reader = names()
    asked = {"app": app, "reader": reader, "taken": TAKEN, "lock": LOCK, "by": BY_A_SUPERUSER}
    with connections[using].cursor() as cursor:
        return [_sentence(*row) for query in (HELD, LACKED) for row in cursor.execute(query, asked).fetchall()]


def _sentence(role: str, deed: str, remedy: str) -> str:
    return f"The role {role} {deed}: {remedy}."


BY_A_SUPERUSER = "let a superuser run in this database what `manage.py roles --sql` prints"
HELD = """
    WITH named AS (SELECT *, quote_ident(rolname) AS named FROM pg_roles WHERE rolname IN (%(app)s, %(reader)s)),
    role AS (SELECT * FROM named WHERE NOT rolsuper), here AS (SELECT current_database() AS name)
    SELECT rolname, 'may call ' || string_agg(DISTINCT proname, ', ' ORDER BY proname), %(by)s::text
    FROM role, pg_proc f WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ %(taken)s
        AND has_function_privilege(role.oid, f.oid, 'EXECUTE')
        AND NOT (rolname = %(app)s AND f.oid = to_regprocedure(%(lock)s)) GROUP BY rolname
    UNION ALL
    SELECT rolname, CASE deed WHEN 'CREATE' THEN 'may make schemas' ELSE 'may make temporary tables' END,
        format('REVOKE %%s ON DATABASE %%I FROM PUBLIC, %%s', deed, name, named)
    FROM role, here, unnest(ARRAY['CREATE', 'TEMPORARY']) deed WHERE has_database_privilege(role.oid, name, deed)
    UNION ALL
    SELECT rolname, format('may create in the schema %%I', nspname),
        format('REVOKE CREATE ON SCHEMA %%I FROM PUBLIC, %%s', nspname, named)
    FROM role, pg_namespace n WHERE nspname !~ '^pg_' AND has_schema_privilege(role.oid, n.oid, 'CREATE')
    UNION ALL
    SELECT rolname, format('may read %%s', t.oid::regclass),
        format('REVOKE ALL ON %%s FROM PUBLIC, %%s', t.oid::regclass, named)
    FROM role, pg_class t WHERE rolname = %(reader)s AND relnamespace = 'public'::regnamespace
        AND relkind IN ('r', 'p', 'v', 'm', 'f') AND relname !~ '^printed_'
        AND has_any_column_privilege(role.oid, t.oid, 'SELECT')
    UNION ALL
    SELECT rolname, format('keeps %%s large objects', count(*)),
        format('SELECT lo_unlink(oid) FROM pg_largeobject_metadata WHERE lomowner = %%L::regrole', named)
    FROM role JOIN pg_largeobject_metadata ON lomowner = role.oid GROUP BY rolname, named
    UNION ALL
    SELECT rolname, 'may change anybody''s large objects', 'take lo_compat_privileges out of the settings'
    FROM role WHERE current_setting('lo_compat_privileges') = 'on'
    UNION ALL
    SELECT rolname, 'has rights over the whole server', format(
        'ALTER ROLE %%s NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', named)
    FROM named WHERE rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls
    UNION ALL
    SELECT rolname, format('may do what %%s may', roleid::regrole),
        format('REVOKE %%s FROM %%s', roleid::regrole, named)
    FROM role JOIN pg_auth_members ON member = role.oid
"""
LACKED = """
    SELECT rolname, 'may not take the lock of the press',
        format('GRANT EXECUTE ON FUNCTION %%s TO %%s', %(lock)s::text, quote_ident(rolname))
    FROM pg_roles WHERE rolname = %(app)s AND NOT rolsuper
        AND NOT has_function_privilege(oid, to_regprocedure(%(lock)s), 'EXECUTE')
"""
