#!/usr/bin/env bash
# Puts a saved table in the place of the present one, all at once: whoever reads sees the one or the other.
#   restore.sh latest|NAME
#   BACKUP_DIRECTORY  where copies are kept
#   BACKUP_PATIENCE   seconds that the database may take to be reached (60)
#   PGHOST, PGUSER…   the database, as its owner; the table is there, made by the schema of today
set -euo pipefail
: "${BACKUP_DIRECTORY:?}"

fail() {
  echo "Restauration refusée, rien n’a changé : $1" >&2
  exit 1
}

cd "$BACKUP_DIRECTORY"
name="${1:?}"
if [ "$name" = latest ]; then
  name="$(find . -maxdepth 1 -name 'cofrap-*.dump' -printf '%f\n' | sort | tail -n 1)"
  [ -n "$name" ] || fail "il n’y a aucune sauvegarde."
fi
[[ "$name" =~ ^cofrap-[0-9TZ]+\.dump$ ]] || fail "« $name » n’est pas le nom d’une sauvegarde."
[ -f "$name" ] || fail "$name n’existe pas."
sha256sum --check --status "$name.sha256" || fail "$name n’a pas la somme de contrôle de son fichier .sha256."

# A new pod reaches nothing until the network has learned of it: kube-router lets its traffic in some seconds late
# (cloudnativelabs/kube-router, pkg/controllers/netpol: policies are applied at each sync).
for _ in $(seq "${BACKUP_PATIENCE:-60}"); do
  if pg_isready --quiet; then break; fi
  sleep 1
done

# From 17 on, pg_restore sets what an older server does not know (postgres/postgres, src/bin/pg_dump/pg_backup_archiver.c):
# a database that is not ours may be one.
known="s/^SET transaction_timeout = 0;$/select set_config(name, '0', false) from pg_settings where name = 'transaction_timeout';/"

# Without its last line, which only a whole copy brings, the transaction leaves no trace.
{
  echo 'begin;'
  echo 'lock table public.account in access exclusive mode;'
  echo 'truncate public.account;'
  pg_restore --data-only --table=account --table=account_id_seq --exit-on-error --file=- "$name" | sed "$known" && echo 'commit;'
} | psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --output=/dev/null ||
  fail "le contenu de $name n’entre pas dans la table."
rows="$(psql --no-psqlrc --quiet --tuples-only --no-align --command='select count(*) from public.account')"
echo "Restauré : $name, $rows comptes"
