#!/usr/bin/env bash
# Builds the real programs that the tests use where COFRAP_TOOLS names their folder: all of Kubernetes, etcd, containerd
# and helm, in the versions of ansible/group_vars/all/versions.yml, from their Go modules.
#   tools.sh FOLDER                     Go 1.26 or newer
#   FAAS_CLI_SOURCE=… tools.sh FOLDER   faas-cli too, from a copy of its repository: its tags are no module versions
set -euo pipefail
folder="$(mkdir -p "${1:?}" && cd "$1" && pwd)"
versions="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)/ansible/group_vars/all/versions.yml"
pinned() { sed -n "s/^cofrap_$1_version: v\\{0,1\\}//p" "$versions"; }
kubernetes="$(pinned kubectl)" helm="$(pinned helm)" etcd=3.6.8 containerd=2.2.1
export CGO_ENABLED=0 GOFLAGS=-mod=mod GOBIN="$folder"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
go install -ldflags '-s -w' "helm.sh/helm/v3/cmd/helm@v$helm"
for program in containerd containerd-shim-runc-v2 ctr; do
  go install -ldflags '-s -w' "github.com/containerd/containerd/v2/cmd/$program@v$containerd"
done

# k8s.io/kubernetes names its neighbours by folders of its own repository: each is replaced by the module it publishes.
go mod init cofrap.test/cluster
module="$(go mod download -json "k8s.io/kubernetes@v$kubernetes" | sed -n 's/.*"GoMod": "\(.*\)",/\1/p')"
while read -r neighbour; do
  go mod edit -replace "$neighbour=$neighbour@v0.${kubernetes#1.}"
done < <(sed -nE 's#^\s+(k8s.io/[a-z0-9-]+) v0\.0\.0$#\1#p' "$module" | sort -u)
go mod edit -require "k8s.io/kubernetes@v$kubernetes" -require "go.etcd.io/etcd/server/v3@v$etcd"
programs=(kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy kubectl)
{
  printf '//go:build tools\n\npackage cluster\n\nimport (\n\t_ "go.etcd.io/etcd/server/v3"\n'
  printf '\t_ "k8s.io/kubernetes/cmd/%s"\n' "${programs[@]}"
  echo ')'
} > tools.go
go mod tidy -e
go build -o "$folder/etcd" go.etcd.io/etcd/server/v3
version=k8s.io/component-base/version
for program in "${programs[@]}"; do
  go build -ldflags "-s -w -X $version.gitVersion=v$kubernetes -X $version.gitMajor=1 -X $version.gitMinor=$(cut -d. -f2 <<< "$kubernetes")" \
    -o "$folder/$program" "k8s.io/kubernetes/cmd/$program"
done

if [ -n "${FAAS_CLI_SOURCE:-}" ]; then
  cd "$FAAS_CLI_SOURCE"
  go build -mod=vendor -o "$folder/faas-cli" .
fi
ls "$folder"
