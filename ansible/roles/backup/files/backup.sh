#!/usr/bin/env bash
# Saves the table, restores the copy on a server of its own to compare them row by row, then forgets what is too old.
#   BACKUP_DIRECTORY       where copies are kept
#   BACKUP_RETENTION_DAYS  for how long; the newest stays whatever its age
#   BACKUP_PATIENCE        seconds that the database may take to be reached (60)
#   PGHOST, PGUSER…        the database, as psql understands them
set -euo pipefail
umask 077
: "${BACKUP_DIRECTORY:?}" "${BACKUP_RETENTION_DAYS:?}"

# A new pod reaches nothing until the network has learned of it: kube-router lets its traffic in some seconds late
# (cloudnativelabs/kube-router, pkg/controllers/netpol: policies are applied at each sync).
for _ in $(seq "${BACKUP_PATIENCE:-60}"); do
  if pg_isready --quiet; then break; fi
  sleep 1
done

scratch="$(mktemp -d)"
name="cofrap-$(date -u +%Y%m%dT%H%M%SZ).dump"
draft="$BACKUP_DIRECTORY/.$name"

# shellcheck disable=SC2329 # called by trap
leave() {
  pg_ctl --pgdata="$scratch/data" --mode=immediate stop > /dev/null 2>&1 || true
  rm -rf "$scratch" "$draft"
}
trap leave EXIT

fail() {
  echo "Sauvegarde manquée : $1" >&2
  exit 1
}

# How many rows, and what is in them.
fingerprint="select count(*) || ' ' || md5(coalesce(string_agg(account::text, chr(10) order by id), '')) from public.account;"

# The copy and the fingerprint are of one instant, whatever the functions write meanwhile.
dump() {
  psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 << SQL
begin isolation level repeatable read read only;
select pg_export_snapshot() as snapshot \gset
\setenv SNAPSHOT :snapshot
\! pg_dump --format=custom --table=public.account --snapshot="\$SNAPSHOT" --file="$draft" >&2 && touch "$scratch/dumped"
$fingerprint
commit;
SQL
}

# A server that only this process can reach, for a minute.
start_scratch() {
  initdb --pgdata="$scratch/data" --username=verification --auth=trust --encoding=UTF8 --no-locale --no-sync > /dev/null &&
    pg_ctl --pgdata="$scratch/data" --log="$scratch/log" --silent --wait \
      --options="-c port=5432 -c listen_addresses='' -c unix_socket_directories='$scratch' -c fsync=off -c shared_buffers=16MB" \
      start > /dev/null
}

restore_elsewhere() (
  unset PGPASSWORD
  export PGHOST="$scratch" PGPORT=5432 PGUSER=verification PGDATABASE=postgres
  pg_restore --dbname=postgres --no-owner --no-privileges --exit-on-error "$draft" &&
    psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --command="$fingerprint"
)

forget() {
  local oldest newest copy
  oldest="cofrap-$(date -u -d "-$BACKUP_RETENTION_DAYS days" +%Y%m%dT%H%M%SZ).dump"
  newest="$name"
  for copy in "$BACKUP_DIRECTORY"/cofrap-*.dump; do
    if [[ "${copy##*/}" < "$oldest" && "${copy##*/}" != "$newest" ]]; then
      rm -f "$copy" "$copy.sha256"
      echo "Effacée, plus vieille que $BACKUP_RETENTION_DAYS jours : ${copy##*/}"
    fi
  done
}

original="$(dump)" || fail "la base ne se lit pas."
[ -e "$scratch/dumped" ] || fail "pg_dump n’a pas abouti."
start_scratch || fail "le serveur de vérification ne démarre pas."
copy="$(restore_elsewhere)" || fail "la copie ne se restaure pas."
[ "$copy" = "$original" ] || fail "la copie restaurée diffère de l’original ($copy au lieu de $original)."

mv "$draft" "$BACKUP_DIRECTORY/$name"
(cd "$BACKUP_DIRECTORY" && sha256sum "$name" > "$name.sha256")
echo "Sauvegarde faite et vérifiée par restauration : $name, ${original%% *} comptes"
forget
