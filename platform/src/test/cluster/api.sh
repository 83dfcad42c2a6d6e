#!/usr/bin/env bash
# The API of a real Kubernetes, of the pinned minor, alone: etcd, the API server and its controllers, no node. Enough for
# what is declared to be refused or admitted as it would be (schemas, Pod Security, policy/v1, batch/v1).
#   api.sh FOLDER PORT up     starts it; its access is FOLDER/kubeconfig
#   api.sh FOLDER PORT down   stops it, and forgets what it held
# COFRAP_TOOLS is where etcd, kube-apiserver, kube-controller-manager and kubectl are: see the README beside this file.
set -euo pipefail
folder=$1 port=$2 tools="${COFRAP_TOOLS:?}"
export KUBECONFIG="$folder/kubeconfig"

start() {
  local name=$1
  shift
  nohup "$tools/$name" "$@" > "$folder/$name.log" 2>&1 &
  echo $! > "$folder/$name.pid"
}

await() {
  for _ in $(seq 240); do
    "$@" > /dev/null 2>&1 && return
    sleep 0.5
  done
  echo "$* : voyez $folder" >&2
  exit 1
}

up() {
  mkdir -p "$folder"
  local token
  token="$(head -c 24 /dev/urandom | base64 | tr -d '+/=')"
  echo "$token,admin,admin,system:masters" > "$folder/tokens"
  openssl genrsa -out "$folder/accounts.key" 2048 2> /dev/null
  cat > "$KUBECONFIG" << YAML
apiVersion: v1
kind: Config
clusters: [{ name: api, cluster: { server: "https://127.0.0.1:$port", insecure-skip-tls-verify: true } }]
users: [{ name: admin, user: { token: "$token" } }]
contexts: [{ name: api, context: { cluster: api, user: admin } }]
current-context: api
YAML
  start etcd --data-dir "$folder/etcd" --listen-client-urls "http://127.0.0.1:$((port + 1))" \
    --advertise-client-urls "http://127.0.0.1:$((port + 1))" --listen-peer-urls "http://127.0.0.1:$((port + 2))" --unsafe-no-fsync
  start kube-apiserver --etcd-servers "http://127.0.0.1:$((port + 1))" --bind-address 127.0.0.1 --secure-port "$port" \
    --advertise-address 192.0.2.1 --cert-dir "$folder/certificates" --token-auth-file "$folder/tokens" \
    --service-cluster-ip-range 10.43.0.0/16 --authorization-mode RBAC --service-account-issuer https://kubernetes.default.svc \
    --service-account-key-file "$folder/accounts.key" --service-account-signing-key-file "$folder/accounts.key"
  await "$tools/kubectl" get --raw /readyz
  start kube-controller-manager --kubeconfig "$KUBECONFIG" --leader-elect=false --use-service-account-credentials=false \
    --service-account-private-key-file "$folder/accounts.key" --secure-port 0
  await "$tools/kubectl" get serviceaccount default
}

down() {
  local name pid
  # The API server ends only while its etcd is there, and sometimes not even then.
  for name in kube-controller-manager kube-apiserver etcd; do
    pid=$(cat "$folder/$name.pid" 2> /dev/null) || continue
    kill "$pid" 2> /dev/null || true
    timeout 15 tail --pid="$pid" -f /dev/null || kill -9 "$pid" 2> /dev/null || true
  done
  rm -rf "$folder"
}

"${3:?up ou down}"
