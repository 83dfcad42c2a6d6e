#!/usr/bin/env bash
# Builds the real programs that the tests use where COFRAP_TOOLS names their folder: all of Kubernetes, etcd, containerd,
# CNI's plugins, flannel, CoreDNS, local-path, helm, Prometheus, Alertmanager and the registry, from their Go modules; from
# clones, what the modules do not give: faas-cli, OpenFaaS, Traefik, kube-router.
#   tools.sh FOLDER          Go 1.26 or newer; COFRAP_CLONES is the folder of the clones, each under its repository's name:
#                            faas-cli, faas and faas-netes of openfaas; traefik and traefik-helm-chart of traefik;
#                            kube-router and helm-controller of k3s-io. Without it, nothing is built of them; faas-cli, by root
#   tools.sh FOLDER api      those of ./verify alone: etcd, the API server, its controllers, kubectl, helm
set -euo pipefail
folder="$(mkdir -p "${1:?}" && cd "$1" && pwd)"
all="${2:-all}"
versions="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../../.." && pwd)/ansible/group_vars/all/versions.yml"
pinned() { sed -n "s/^cofrap_$1_version: v\\{0,1\\}//p" "$versions"; }
kubernetes="$(pinned kubectl)" helm="$(pinned helm)" etcd=3.6.8 containerd=2.2.1
# What others' notes say that K3s v1.36.4+k3s1 packs; its own manifests cannot be had.
traefik=3.7.8 traefik_chart=40.1.0 kube_router=2.6.3-k3s1 helm_controller=0.17.7
# Of these, nobody says which K3s packs.
plugins=1.9.1 coredns=1.14.7 local_path=0.0.30 flannel=0.28.10
# Those of the pinned chart; Prometheus 3.11.0 is the module 0.311.0.
prometheus=0.311.0 alertmanager=0.31.1
registry="$(sed -n 's/^cofrap_registry_image: .*registry:\([0-9.]*\)@.*/\1/p' "$versions")"
# The last of each that its LICENSE gives under MIT alone, before faas-netes asked an address of Amazon before it starts
# (9408ea5e) and before the Community Edition had a licence of its own: not the versions that ansible/ deploys.
faas=02205b8b1954eb3f34df117eaf4b678d742637e3 faas_netes=1241e363fcbe0e43d0850a5af1a874a7adc12cb7
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
  for program in main/bridge main/loopback ipam/host-local meta/portmap; do
    go install -ldflags '-s -w' "github.com/containernetworking/plugins/plugins/$program@v$plugins"
  done
  go install -ldflags '-s -w' "github.com/coredns/coredns@v$coredns"
  go install -ldflags '-s -w' "github.com/rancher/local-path-provisioner@v$local_path"
  go install -ldflags '-s -w' "github.com/prometheus/alertmanager/cmd/alertmanager@v$alertmanager"
  go install -ldflags '-s -w' "github.com/distribution/distribution/v3/cmd/registry@v$registry"
  # With VXLAN alone, K3s' own way: others need modules of clouds, which are not to be had.
  cp -r "$(go mod download -json "github.com/flannel-io/flannel@v$flannel" | jq -r .Dir)" flannel
  chmod -R u+w flannel
  sed -i '/pkg\/backend\/[a-z]*"/{/vxlan/!d}' flannel/main.go
  (cd flannel && go build -ldflags '-s -w' -o "$folder/flanneld" .)
  # Its module leaves some out, which a module that is installed by its name may not.
  mkdir prometheus && cd prometheus
  go mod init cofrap.test/prometheus
  printf '//go:build tools\n\npackage prometheus\n\nimport _ "github.com/prometheus/prometheus/cmd/prometheus"\n' > tools.go
  go mod edit -require "github.com/prometheus/prometheus@v$prometheus"
  go mod tidy -e
  go build -ldflags '-s -w' -o "$folder/prometheus" github.com/prometheus/prometheus/cmd/prometheus
  cd "$work"
fi

# The files of a clone, at a tag or a commit.
clone() {
  mkdir "$work/$1"
  git -C "$COFRAP_CLONES/$1" archive "$2" | tar -x -C "$work/$1"
  cd "$work/$1"
}

from_clones() {
  clone kube-router "v$kube_router"
  go build -ldflags '-s -w' -o "$folder/kube-router" ./cmd/kube-router
  clone helm-controller "v$helm_controller"
  cp pkg/crds/yaml/generated/helm.cattle.io_helmchartconfigs.yaml "$folder/"
  clone traefik-helm-chart "v$traefik_chart"
  "$folder/helm" package traefik --destination "$folder"
  clone traefik "v$traefik"
  # Its dashboard, which nobody asks for here.
  mkdir -p webui/static
  touch webui/static/index.html
  go build -ldflags "-s -w -X github.com/traefik/traefik/v3/pkg/version.Version=$traefik" -o "$folder/traefik" ./cmd/traefik
  clone faas "$faas"
  cd gateway
  GOFLAGS=-mod=vendor go build -ldflags "-s -w -X github.com/openfaas/faas/gateway/version.GitCommitSHA=$faas" -o "$folder/gateway" .
  clone faas-netes "$faas_netes"
  GOFLAGS=-mod=vendor go build -ldflags "-s -w -X github.com/openfaas/faas-netes/version.GitCommit=$faas_netes" -o "$folder/faas-netes" .
  git -C "$COFRAP_CLONES/faas-netes" show "HEAD:docs/openfaas-$(pinned openfaas_chart).tgz" > "$folder/openfaas.tgz"
}

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

published_faas_cli() {
  local tag
  tag="$(pinned faas_cli)"
  git -c advice.detachedHead=false clone -q --depth 1 --branch "$tag" "file://$COFRAP_CLONES/faas-cli" "$work/faas-cli"
  cd "$work/faas-cli"
  GOROOT="$(GOTOOLCHAIN=go1.25.0 GOFLAGS='' go env GOROOT)"
  export GOROOT
  export -f faas_cli
  unshare --mount bash -euc 'faas_cli "$@"' faas_cli "$tag" "$(git rev-parse HEAD)" "$folder"
  rmdir -p --ignore-fail-on-non-empty /go/src/github.com/openfaas/faas-cli
  sed -n '/^cofrap_faas_cli_sha256/,/^$/s/^  \(a[a-z0-9]*\): \(.*\)/\2  faas-cli-\1/p' "$versions" | (cd "$folder" && sha256sum --check)
  cp "$folder/faas-cli-$(go env GOARCH)" "$folder/faas-cli"
}

if [ "$all" != api ] && [ -n "${COFRAP_CLONES:-}" ]; then
  from_clones
  published_faas_cli
fi
ls "$folder"
