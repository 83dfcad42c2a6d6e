#!/usr/bin/env bash
# The names of the services, as a cluster's DNS gives them: dnsmasq over a file that follows the API.
#   dns.sh ADDRESS HOSTS
set -euo pipefail
address=$1 hosts=$2

services() {
  kubectl get services --all-namespaces --output json | jq -r '.items[] | select(.spec.clusterIP | test("^[0-9]"))
    | .metadata.name as $n | .metadata.namespace as $s
    | "\(.spec.clusterIP) \($n).\($s).svc.cluster.local \($n).\($s)"'
}

touch "$hosts"
until ip -4 address show | grep -q "inet $address/"; do sleep 1; done
dnsmasq --keep-in-foreground --no-resolv --no-hosts --addn-hosts="$hosts" --listen-address="$address" --bind-interfaces \
  --pid-file= --user=root &
server=$!
trap 'kill "$server"' EXIT
while kill -0 "$server"; do
  if services > "$hosts.new" 2> /dev/null && ! cmp -s "$hosts" "$hosts.new"; then
    mv "$hosts.new" "$hosts"
    kill -HUP "$server"
  fi
  sleep 1
done
