#!/usr/bin/env bash
# Deploys a stack file through the gateway, reached by kubectl alone: it is open to nobody outside the cluster.
#   deploy.sh NAMESPACE STACK DECLARATION [SUFFIX]
# With a suffix, each function takes the name of its colour on the gateway: authenticate-green.
# The password of admin goes from the cluster to faas-cli: on no command line, and past Ansible.
set -euo pipefail

namespace=$1 stack=$2 declaration=$3 suffix=${4:-}
folder="$(mktemp -d)"
forward=
# shellcheck disable=SC2329 # called by trap
leave() {
  [ -z "$forward" ] || { kill "$forward" && wait "$forward"; } 2>/dev/null || true
  rm -rf "$folder"
}
trap leave EXIT
# The login of this run alone: the operator's own stays as it is.
export OPENFAAS_CONFIG="$folder/config"
mkdir "$OPENFAAS_CONFIG"

if [ -n "$suffix" ]; then
  awk -v suffix="$suffix" '/^[a-z]/ { inside = /^functions:/ } inside && /^  [a-z0-9-]+:/ { sub(/:/, suffix ":") } { print }' \
    "$stack" >"$folder/stack.yml"
  stack="$folder/stack.yml"
fi

# Made here: on a busy machine, what reads it comes before the process that writes it.
: > "$folder/forward"
kubectl --namespace "$namespace" port-forward service/gateway :8080 >> "$folder/forward" 2>&1 &
forward=$!
port=
for _ in $(seq 60); do
  port="$(sed -n 's/^Forwarding from 127\.0\.0\.1:\([0-9]*\) .*/\1/p' "$folder/forward")"
  [ -z "$port" ] || break
  kill -0 "$forward" 2>/dev/null || break
  sleep 0.5
done
if [ -z "$port" ]; then
  echo "La passerelle d’OpenFaaS ne se joint pas :" >&2
  cat "$folder/forward" >&2
  exit 1
fi

# Without it, the gateway cuts the call that lists the functions, which login makes (openfaas/faas,
# gateway/metrics/add_metrics.go).
if ! kubectl --namespace "$namespace" rollout status deployment/prometheus --timeout=120s >"$folder/prometheus" 2>&1; then
  echo "Le Prometheus d’OpenFaaS n’est pas prêt : sans lui, la passerelle ne donne pas la liste des fonctions. Il dit :" >&2
  cat "$folder/prometheus" >&2
  exit 1
fi

export OPENFAAS_URL="http://127.0.0.1:$port"
kubectl --namespace "$namespace" get secret basic-auth --output 'jsonpath={.data.basic-auth-password}' | base64 --decode |
  faas-cli login --username admin --password-stdin
faas-cli deploy --yaml "$stack" --annotation "cofrap-declaration=$declaration"
