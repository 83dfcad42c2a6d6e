#!/usr/bin/env bash
# Carries backups between this machine and the cluster's volume, through the pod backup-access.
#   carry.sh NAMESPACE list                prints their names
#   carry.sh NAMESPACE fetch NAME FOLDER   brings one here
#   carry.sh NAMESPACE send FILE           takes one there
set -euo pipefail
umask 077

inside() {
  kubectl --namespace "$namespace" exec "$@"
}

namespace=$1
case "$2" in
  list) inside backup-access -- find /backups -maxdepth 1 -name 'cofrap-*.dump' -printf '%f\n' ;;
  fetch)
    # Beside its place until it is known to be whole: what is cut on the way does not pass for a backup.
    arriving="$4/.arriving"
    rm -rf "$arriving" && mkdir "$arriving"
    for file in "$3" "$3.sha256"; do
      inside backup-access -- cat "/backups/$file" > "$arriving/$file"
    done
    (cd "$arriving" && sha256sum --check --quiet "$3.sha256")
    mv "$arriving/$3" "$arriving/$3.sha256" "$4" && rmdir "$arriving"
    ;;
  send)
    name="${3##*/}"
    (cd "$(dirname "$3")" && sha256sum --check --quiet "$name.sha256")
    for file in "$name" "$name.sha256"; do
      # shellcheck disable=SC2016 # for the pod's own shell
      inside --stdin backup-access -- sh -c 'umask 077; cat > "/backups/$1"' sh "$file" < "$(dirname "$3")/$file"
    done
    ;;
esac
