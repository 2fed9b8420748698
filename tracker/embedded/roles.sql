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

\connect throughline
ALTER DATABASE throughline OWNER TO throughline_owner;
REVOKE ALL ON DATABASE throughline FROM PUBLIC;
ALTER SCHEMA public OWNER TO throughline_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO throughline_app, throughline_reader;
-- Last, since it says that all of the above is done.
GRANT CONNECT ON DATABASE throughline TO throughline_app, throughline_reader;
