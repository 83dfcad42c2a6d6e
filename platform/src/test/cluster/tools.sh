#!/usr/bin/env bash
# Builds the real programs that the tests use where COFRAP_TOOLS names their folder: all of Kubernetes, etcd, containerd
# and helm, in the versions of ansible/group_vars/all/versions.yml, from their Go modules.
#   tools.sh FOLDER                     Go 1.26 or newer
#   tools.sh FOLDER api                 those of ./verify alone: etcd, the API server, its controllers, kubectl, helm
#   FAAS_CLI_SOURCE=… tools.sh FOLDER   faas-cli too, by root, from a clone of its repository: its tags are no module versions
set -euo pipefail
folder="$(mkdir -p "${1:?}" && cd "$1" && pwd)"
all="${2:-all}"
versions="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../../.." && pwd)/ansible/group_vars/all/versions.yml"
pinned() { sed -n "s/^cofrap_$1_version: v\\{0,1\\}//p" "$versions"; }
kubernetes="$(pinned kubectl)" helm="$(pinned helm)" etcd=3.6.8 containerd=2.2.1
export CGO_ENABLED=0 GOFLAGS="-mod=mod ${GOFLAGS:-}" GOBIN="$folder"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
# k8s.io/kubernetes names its neighbours by folders of its own repository: each is replaced by the module it publishes.
go mod init cofrap.test/cluster
module="$(go mod download -json "k8s.io/kubernetes@v$kubernetes" | sed -n 's/.*"GoMod": "\(.*\)",/\1/p')"
while read -r neighbour; do
  go mod edit -replace "$neighbour=$neighbour@v0.${kubernetes#1.}"
done < <(sed -nE 's#^\s+(k8s.io/[a-z0-9-]+) v0\.0\.0$#\1#p' "$module" | sort -u)
go mod edit -require "k8s.io/kubernetes@v$kubernetes" -require "go.etcd.io/etcd/server/v3@v$etcd"
programs=(kube-apiserver kube-controller-manager kubectl)
[ "$all" = api ] || programs+=(kube-scheduler kubelet kube-proxy)
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
go install -ldflags '-s -w' "helm.sh/helm/v3/cmd/helm@v$helm"
if [ "$all" != api ]; then
  for program in containerd containerd-shim-runc-v2 ctr; do
    go install -ldflags '-s -w' "github.com/containerd/containerd/v2/cmd/$program@v$containerd"
  done
fi

# As its publisher builds it (Dockerfile.redist of its tag): with that Go, those folders and that commit, the same file to
# the byte. Both architectures, and their sums must be those of versions.yml.
faas_cli() {
  local tag=$1 commit=$2 folder=$3 architecture platform
  mount --make-rprivate /
  mkdir -p /go/src/github.com/openfaas/faas-cli /usr/local/go
  mount --bind "$PWD" /go/src/github.com/openfaas/faas-cli
  mount --bind "$GOROOT" /usr/local/go
  cd /go/src/github.com/openfaas/faas-cli
  export PATH=/usr/local/go/bin:$PATH GOROOT=/usr/local/go GOPATH=/go GOTOOLCHAIN=local GOFLAGS=-mod=vendor
  for architecture in amd64 arm64; do
    platform="${architecture/amd64/x86_64}"
    GOARCH=$architecture go build --ldflags "-s -w \
       -X github.com/openfaas/faas-cli/version.GitCommit=$commit \
       -X github.com/openfaas/faas-cli/version.Version=$tag \
       -X github.com/openfaas/faas-cli/commands.Platform=$platform" -o "$folder/faas-cli-$architecture"
  done
}

if [ -n "${FAAS_CLI_SOURCE:-}" ]; then
  tag="$(pinned faas_cli)"
  git -c advice.detachedHead=false clone -q --depth 1 --branch "$tag" "file://$FAAS_CLI_SOURCE" "$work/faas-cli"
  cd "$work/faas-cli"
  GOROOT="$(GOTOOLCHAIN=go1.25.0 GOFLAGS='' go env GOROOT)"
  export GOROOT
  export -f faas_cli
  unshare --mount bash -euc 'faas_cli "$@"' faas_cli "$tag" "$(git rev-parse HEAD)" "$folder"
  rmdir -p --ignore-fail-on-non-empty /go/src/github.com/openfaas/faas-cli
  sed -n '/^cofrap_faas_cli_sha256/,/^$/s/^  \(a[a-z0-9]*\): \(.*\)/\2  faas-cli-\1/p' "$versions" | (cd "$folder" && sha256sum --check)
  cp "$folder/faas-cli-$(go env GOARCH)" "$folder/faas-cli"
fi
ls "$folder"
