"""What makes a database that a test has used as good as a new clone: what was put in is taken out again.

To clone one takes 30 ms, and the first statements in it several times that, since PostgreSQL reads the catalogues and
compiles the functions of triggers for each session anew. To empty it takes a quarter of the former, and the sessions
stay.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

import psycopg

FILLED = """
    SELECT oid::regclass::text FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0 ORDER BY oid"""
OTHERS = """
    SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND pid <> ALL (%s)"""
SEQUENCES = "SELECT format('%I.%I', schemaname, sequencename), start_value, last_value FROM pg_sequences"
RESTART = "SELECT setval(%s::regclass, %s, false)"
NEVER_COUNTED = "UPDATE pg_class SET reltuples = -1, relpages = 0, relallvisible = 0 WHERE oid = %s::regclass"
"""As of a table that was never vacuumed: the planner goes by what it finds there."""

DEFINITIONS = ("pg_attribute", "pg_constraint", "pg_index", "pg_namespace", "pg_proc", "pg_statistic")
"""Catalogues whose rows nobody touches while rows of tables come and go; those below have counts, or are switched."""
DEFINED = [f"SELECT count(*), sum(hashint8(xmin::text::bigint)) FROM {catalogue}" for catalogue in DEFINITIONS]
CLASSES = "SELECT count(*), sum(hashtext(concat_ws(' ', relname, relacl, reloptions, relowner))) FROM pg_class"
TRIGGERS = "SELECT count(*), sum(hashtext(concat_ws(' ', tgrelid, tgname, tgenabled, tgfoid))) FROM pg_trigger"
OF_THE_DATABASE = """
    SELECT count(*), sum(hashtext(concat_ws(' ', setrole, setconfig, datacl)))
    FROM pg_database d LEFT JOIN pg_db_role_setting ON setdatabase = d.oid WHERE datname = current_database()"""
ROWS = "SELECT count(*), sum(hashtextextended(t::text, 0)) FROM {} t"


@dataclass(frozen=True)
class Clean:
    """A database before any test used it: tables that have rows, a fingerprint of these and of all definitions, and
    where sequences stand."""

    filled: Collection[str]
    fingerprint: list[Any]
    sequences: frozenset[Any]

    @classmethod
    def seen(cls, session: psycopg.Connection) -> "Clean":
        filled = _filled(session)
        return cls(filled, _fingerprint(session, filled), frozenset(session.execute(SEQUENCES)))

    def is_again(self, session: psycopg.Connection, kept: Iterable[int]) -> bool:
        """Empties what was empty; False where a test has changed more than that. All sessions end, but those kept.

        The session is a superuser's, for which no trigger fires.
        """
        session.execute(OTHERS, [list(kept)])
        used = [table for table in _filled(session) if table not in self.filled]
        for table in used:
            session.execute(f"DELETE FROM {table}")
        if used:
            session.execute(f"VACUUM {', '.join(used)}")
            session.cursor().executemany(NEVER_COUNTED, [[table] for table in used])
        self._restart_sequences(session)
        return _fingerprint(session, self.filled) == self.fingerprint

    def _restart_sequences(self, session: psycopg.Connection) -> None:
        for name, first, last in set(session.execute(SEQUENCES)) - self.sequences:
            session.execute(RESTART, [name, first])


def _filled(session: psycopg.Connection) -> list[str]:
    return [table for (table,) in session.execute(FILLED)]


def _fingerprint(session: psycopg.Connection, filled: Iterable[str]) -> list[Any]:
    parts = [*DEFINED, CLASSES, TRIGGERS, OF_THE_DATABASE, *map(ROWS.format, filled)]
    return session.execute(" UNION ALL ".join(parts)).fetchall()
