#!/usr/bin/env bash
# PostgreSQL's image runs this once, on an empty data folder: the same roles as the embedded server's, with passwords.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname postgres --file /roles.sql
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
    --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" --set reader="$READER_PASSWORD" <<'SQL'
ALTER ROLE throughline_owner PASSWORD :'owner';
ALTER ROLE throughline_app PASSWORD :'app';
ALTER ROLE throughline_reader PASSWORD :'reader';
SQL
