#!/usr/bin/env bash
# What the official image of PostgreSQL does at its first start, for the distribution's own server.
set -euo pipefail
[ "${1:-}" != '' ] && [ "${1#-}" = "$1" ] && exec "$@"
if [ ! -e "$PGDATA/PG_VERSION" ]; then
  initdb --pgdata="$PGDATA" --username="$POSTGRES_USER" --auth-host=scram-sha-256 --auth-local=trust \
    --pwfile="$POSTGRES_PASSWORD_FILE" --encoding=UTF8 --locale=C.UTF-8
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  pg_ctl --pgdata="$PGDATA" --options="-c listen_addresses=''" --wait start
  createdb --username="$POSTGRES_USER" "$POSTGRES_DB"
  pg_ctl --pgdata="$PGDATA" --mode=fast --wait stop
fi
exec postgres -D "$PGDATA" -c listen_addresses='*' "$@"
