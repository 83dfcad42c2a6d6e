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
    for file in "$3" "$3.sha256"; do
      inside backup-access -- cat "/backups/$file" > "$4/$file"
    done
    (cd "$4" && sha256sum --check --quiet "$3.sha256")
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
