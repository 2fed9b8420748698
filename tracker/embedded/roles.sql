-- Run by the superuser with psql, at every start of the server: what is there already stays as it is.
-- owner creates and migrates, and nothing serves with it; app serves the desk and the workers; reader sees print only.
\set ON_ERROR_STOP on
SELECT 'CREATE ROLE throughline_owner LOGIN CREATEDB'
    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'throughline_owner') \gexec
SELECT 'CREATE ROLE throughline_app LOGIN'
    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'throughline_app') \gexec
SELECT 'CREATE ROLE throughline_reader LOGIN'
    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'throughline_reader') \gexec
SELECT 'CREATE DATABASE throughline OWNER throughline_owner'
    WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'throughline') \gexec

-- What PostgreSQL gives to everybody (timeline/database/everybody.py), here and in each database made after template1.
\set take 'SELECT format($$REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC$$, oid::regprocedure) FROM pg_proc WHERE pronamespace = $$pg_catalog$$::regnamespace AND has_function_privilege($$public$$, oid, $$EXECUTE$$) AND proname ~ $$^(lo_.+|loread|lowrite|pg_(try_)?advisory_.+|pg_notify|pg_logical_emit_message|pg_export_snapshot|pg_(cancel|terminate)_backend)(?!.)$$'
:take \gexec
REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE postgres TO throughline_owner;
\connect template1
GRANT EXECUTE ON FUNCTION pg_advisory_xact_lock(bigint) TO throughline_app;
:take \gexec

\connect throughline
GRANT EXECUTE ON FUNCTION pg_advisory_xact_lock(bigint) TO throughline_app;
:take \gexec
ALTER DATABASE throughline OWNER TO throughline_owner;
REVOKE ALL ON DATABASE throughline FROM PUBLIC;
ALTER SCHEMA public OWNER TO throughline_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO throughline_app, throughline_reader;
-- Last, since it says that all of the above is done.
GRANT CONNECT ON DATABASE throughline TO throughline_app, throughline_reader;
