#!/usr/bin/env bash
# Builds K3s itself, and the archive of its images, for two bare machines to be led to the page by site.yml. From its
# source, in a clone that has it whole, and from the modules of its own forks; as scripts/build and scripts/package-cli
# of that source do, but for what cannot be had here, or is simpler:
#   - linked to this machine's libraries, without SELinux: its publisher's is static, and has it;
#   - CNI's plugins of their publisher, each a program, where K3s has a fork that makes them one; flannel's is 1.9.1, not 1.9.0;
#   - crictl, whose fork the module proxy does not give: the command answers that it is not there;
#   - k3s-root, its own iptables and busybox, which only a release gives: the machine's programs serve;
#   - Traefik's chart as K3s packs it: its publisher's, of the same version, under the same name, without what is Traefik Hub's;
#   - the images, which no registry gives: the same programs, on nothing or on this machine's busybox; local-path is tools.sh's,
#     under the name of 0.0.36, the only one of this list that the proxy lacks; pause is busybox's sleep, and klipper-helm lacks set-status.
#   k3s.sh FOLDER [images]    the images alone, on demand. FOLDER is tools.sh's, filled. COFRAP_CLONES holds k3s, klipper-lb, klipper-helm, cni-plugin
set -euo pipefail
shopt -s inherit_errexit
folder="$(cd "${1:?}" && pwd)"
clones="${COFRAP_CLONES:?le dossier des clones}"
# The last commit whose forks are all of one version, 1.36.3: what its publisher then tagged cannot be had.
commit=66a14f0e872c3fa6f7817ad4d81d3c15134dfb56 version=v1.36.3+k3s1
chart=40.1.4+up40.1.0 plugins=1.9.1 flannel=v1.9.1-flannel1
coredns=1.14.6 metrics=0.9.0 helm=4.1.4
export GOFLAGS="-mod=mod ${GOFLAGS:-}" CGO_ENABLED=0
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# The files of a clone, at a commit or a tag.
clone() {
  mkdir "$work/$1"
  git -C "$clones/$1" archive "${2:-HEAD}" | tar -x -C "$work/$1"
  cd "$work/$1"
}

charts() {
  local traefik="$work/charts/traefik"
  mkdir -p "$work/charts/traefik-crd"
  git -C "$clones/traefik-helm-chart" archive "v${chart#*+up}" traefik | tar -x -C "$work/charts"
  # K3s packs 3.7.8 with a chart given for 3.7.1, which refuses a newer one; and the definitions apart.
  sed -i 's/^appVersion:.*/appVersion: v3.7.8/; s/proxy-max-version:.*/proxy-max-version: v3.7.8/' "$traefik/Chart.yaml"
  rm -f "$traefik"/crds/{kustomization.yaml,hub.*}
  mv "$traefik/crds" "$work/charts/traefik-crd/"
  printf 'apiVersion: v2\nname: traefik-crd\nversion: 0.0.0\n' > "$work/charts/traefik-crd/Chart.yaml"
  "$folder/helm" package "$traefik" "$work/charts/traefik-crd" --version "$chart" --destination "$1" > /dev/null
}

program() {
  clone k3s "$commit"
  sed -i '/cri-tools/d' go.mod
  printf 'package crictl\n\nimport (\n\t"errors"\n\n\t"github.com/urfave/cli/v2"\n)\n\n%s\n%s\n' \
    '// Run says that it is not there.' 'func Run(*cli.Context) error { return errors.New("this K3s has no crictl") }' > pkg/cli/crictl/crictl.go
  sed -i '/crictl2/d' cmd/server/main.go
  cp -r manifests/* pkg/deploy/embed/
  mkdir -p pkg/static/embed/charts bin etc
  charts "$PWD/pkg/static/embed/charts"
  local flags="-s -w -X github.com/k3s-io/k3s/pkg/version.Version=$version -X github.com/k3s-io/k3s/pkg/version.GitCommit=${commit:0:8}"
  local tags="ctrd netgo osusergo providerless urfave_cli_no_docs sqlite_omit_load_extension apparmor seccomp"
  local job version_of=component-base/version
  job="$(sed -n 's/^VERSION_HELM_JOB="\(.*\)"/\1/p' scripts/version.sh)"
  CGO_ENABLED=1 go build -tags "$tags" -buildvcs=false -o bin/k3s -ldflags "$flags -X k8s.io/client-go/pkg/version.gitVersion=$version \
    -X k8s.io/$version_of.gitVersion=$version -X k8s.io/$version_of.gitCommit=$commit \
    -X github.com/k3s-io/helm-controller/pkg/controllers/chart.DefaultJobImage=rancher/klipper-helm:$job" ./cmd/server
  CGO_ENABLED=1 go build -tags "$tags" -buildvcs=false -ldflags '-s -w' -o bin/containerd-shim-runc-v2 github.com/containerd/containerd/v2/cmd/containerd-shim-runc-v2
  CGO_ENABLED=1 GOFLAGS='' GOBIN="$PWD/bin" go install -tags 'apparmor seccomp' -ldflags '-s -w' \
    "github.com/opencontainers/runc@$(sed -n 's/.*opencontainers\/runc => .* //p' go.mod)"
  network "$work/k3s/bin"
  cd "$work/k3s"
  tool ipset bin/aux
  local name
  for name in k3s-agent k3s-server k3s-token k3s-etcd-snapshot k3s-secrets-encrypt k3s-certificate k3s-completion kubectl containerd ctr; do
    ln -s k3s "bin/$name"
  done
  (cd bin && find . -not -path '*/.*' -type f -exec sha256sum {} + | sed 's| \./| |' | sort -k2 > .sha256sums &&
    find . -type l -printf '%P %l\n' | sort > .links)
  tar --sort=name --mtime=@0 -cf data.tar bin etc
  zstd -q -T0 -3 --long=25 --rm data.tar -o data.tar.zst
  mv data.tar.zst "pkg/data/embed/$(sha256sum data.tar.zst | cut -d' ' -f1).tar.zst"
  go build -tags urfave_cli_no_docs -buildvcs=false -ldflags "$flags" -o "$folder/k3s" ./cmd/k3s
}

# A program of this machine that the others lack, with what it loads beside it.
tool() {
  mkdir -p "$2/lib"
  cp "$(command -v "$1")" "$2/lib/$1"
  ldd "$2/lib/$1" | sed -n 's/.*=> \([^ ]*\) .*/\1/p' | grep -v '/libc\.so' | xargs -I{} cp -L {} "$2/lib/"
  # shellcheck disable=SC2016 # expanded there
  printf '#!/bin/sh\nLD_LIBRARY_PATH="${0%%/*}/lib" exec "${0%%/*}/lib/%s" "$@"\n' "$1" > "$2/$1"
  chmod +x "$2/$1"
}

# The plugins of CNI, each a program of its own: rancher/plugins makes them one.
network() {
  local name
  clone cni-plugin "$flannel"
  go build -ldflags '-s -w' -o "$1/flannel" .
  cd "$work/k3s"
  for name in main/bridge main/loopback ipam/host-local meta/portmap meta/bandwidth meta/firewall; do
    GOFLAGS='' GOBIN="$1" go install -ldflags '-s -w' "github.com/containernetworking/plugins/plugins/$name@v$plugins"
  done
}

# An image for the archive: NAME FOLDER ARGUMENT…
image() {
  local container
  container="$(buildah from scratch)"
  buildah add -q "$container" "$2" / > /dev/null
  buildah config ${user:+--user "$user"} --env PATH=/usr/bin:/usr/sbin:/bin:/sbin --entrypoint "$(printf '%s\n' "${@:3}" | jq -Rnc '[inputs]')" "$container"
  buildah commit -q --rm "$container" "docker.io/rancher/$1" > /dev/null
}

# Programs with what they load, each at its own place: FOLDER PROGRAM…
with_libraries() {
  local tree=$1 file
  shift
  for file in "$@" $(ldd "$@" 2> /dev/null | grep -o '/[^ :]*' | sort -u); do
    mkdir -p "$tree$(dirname "$file")"
    cp -L "$file" "$tree$file"
  done
}

shell() {
  mkdir -p "$1"/{bin,tmp,etc,run}
  cp /bin/busybox "$1/bin/"
  chroot "$1" /bin/busybox --install -s /bin
  chmod 1777 "$1/tmp"
}

images() {
  local list="$work/list" tree name
  git -C "$clones/k3s" show "$commit:scripts/airgap/image-list.txt" > "$list"
  tag() { sed -n "s|^docker.io/rancher/\($1:.*\)|\1|p" "$list"; }
  one() {
    tree="$work/images/$1"
    mkdir -p "$tree/bin"
  }
  export GOBIN="$work/gobin"
  go install -ldflags '-s -w' "github.com/coredns/coredns@v$coredns"
  go install -ldflags '-s -w' "sigs.k8s.io/metrics-server/cmd/metrics-server@v$metrics"
  go install -ldflags "-s -w -X helm.sh/helm/v4/internal/version.version=v$helm" "helm.sh/helm/v4/cmd/helm@v$helm"
  one pause; shell "$tree"; image "$(tag mirrored-pause)" "$tree" /bin/sleep infinity
  one busybox; shell "$tree"; image "$(tag mirrored-library-busybox)" "$tree" /bin/sh
  one coredns; cp "$GOBIN/coredns" "$tree/"; image "$(tag mirrored-coredns-coredns)" "$tree" /coredns
  one traefik; cp "$folder/traefik" "$tree/"; image "$(tag mirrored-library-traefik)" "$tree" /traefik
  one metrics; cp "$GOBIN/metrics-server" "$tree/"; image "$(tag mirrored-metrics-server)" "$tree" /metrics-server
  one local-path; cp "$folder/local-path-provisioner" "$tree/bin/"; image "$(tag local-path-provisioner)" "$tree" local-path-provisioner
  one klipper-lb; shell "$tree"
  with_libraries "$tree" /usr/sbin/xtables-nft-multi /usr/sbin/xtables-legacy-multi /usr/lib/*/xtables/*.so
  git -C "$clones/klipper-lb" show HEAD:entry > "$tree/bin/entry"
  chmod +x "$tree/bin/entry"
  image "$(tag klipper-lb)" "$tree" entry
  one klipper-helm; shell "$tree"
  rm "$tree/bin/bash" 2> /dev/null || true
  with_libraries "$tree" /usr/bin/jq /bin/bash
  cp "$GOBIN/helm" "$tree/bin/"
  git -C "$clones/klipper-helm" show HEAD:entry > "$tree/bin/entry"
  chmod +x "$tree/bin/entry"
  # mapkubeapis renames what old releases of Helm remember of an older Kubernetes: there is none of these here.
  mkdir -p "$tree/home/klipper-helm/.local/share/helm/plugins/mapkubeapis"
  printf 'name: mapkubeapis\nversion: 0.0.0\nusage: none\ndescription: none\ncommand: /bin/true\n' > "$tree/home/klipper-helm/.local/share/helm/plugins/mapkubeapis/plugin.yaml"
  chown -R 1000:1000 "$tree/home/klipper-helm"
  echo 'klipper-helm:x:1000:1000::/home/klipper-helm:/bin/bash' > "$tree/etc/passwd"
  user=1000 image "$(tag klipper-helm)" "$tree" entry
  # One archive of all of them: their layers side by side, their lists put together.
  mkdir "$work/archive"
  while read -r name; do
    buildah push -q "$name" "docker-archive:$work/one.tar:$name"
    tar -xf "$work/one.tar" -C "$work/archive"
    mv "$work/archive/manifest.json" "$work/$(basename "$name").json"
    rm "$work/one.tar"
  done < "$list"
  jq -s add "$work"/*.json > "$work/archive/manifest.json"
  rm -f "$work/archive/repositories"
  tar -cf "$folder/k3s-images.tar" -C "$work/archive" .
}

[ "${2:-}" = images ] || program
images
