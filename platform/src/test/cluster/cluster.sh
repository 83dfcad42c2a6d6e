#!/usr/bin/env bash
# A real Kubernetes of one node, made of Debian's packages alone: for the roles to be played against.
#   cluster.sh up      builds it the first time (a quarter of an hour), starts it, prints its kubeconfig
#   cluster.sh load IMAGE [NAME]   gives the node an image of buildah's store, under another name too
#   cluster.sh publish IMAGE NAME  puts it in the cluster's registry, which anybody reads over HTTP, as NAME
#   cluster.sh storage      gives it two empty volumes in the place of those it had
#   cluster.sh down    stops it, forgets what it held, and takes its network away
# Not on a machine that is a Kubernetes node already. Debian 12's source of Kubernetes is version 1.20: older than what
# the roles are for. See the README beside this file.
set -euo pipefail
shopt -s inherit_errexit
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
home="${COFRAP_CLUSTER:-/var/tmp/cofrap-cluster}"
bin="$home/bin" run="$home/run" log="$home/log"
version=1.20.5+really1.20.2-1.1+deb12u1
pods=10.211.0 services=10.212.0
export KUBECONFIG="$home/kubeconfig"

packages=(golang-go dpkg-dev etcd-server containerd runc containernetworking-plugins iptables conntrack ethtool socat
  dnsmasq-base busybox-static buildah jq docker-registry)

build() {
  [ -x "$bin/kubectl" ] && return
  echo "Je construis Kubernetes à partir des sources de Debian, une fois pour toutes (un quart d’heure)…"
  local source="$home/go/src/k8s.io/kubernetes" list="$home/sources.list" openapi
  apt-get install -y -qq --no-install-recommends "${packages[@]}" > /dev/null
  mkdir -p "$home/go/src/k8s.io" "$bin" "$home/deb"
  sources > "$list"
  local apt=(-o Dir::Etc::sourcelist="$list" -o Dir::Etc::sourceparts=- -o APT::Get::List-Cleanup=0)
  apt-get "${apt[@]}" update -qq
  (cd "$home/deb" && apt-get "${apt[@]}" source -qq --download-only "kubernetes=$version")
  mkdir -p "$source"
  tar xf "$home"/deb/kubernetes_*.orig.tar.gz --strip-components=1 -C "$source"
  export GO111MODULE=off GOPATH="$home/go" GOCACHE="$home/cache" GOFLAGS=
  cd "$source"
  # What upstream's Makefile generates before a build, without its Makefile.
  openapi="$(grep -rl --include='*.go' -E '^// \+k8s:openapi-gen=' pkg cmd staging/src/k8s.io plugin | grep -v zz_ |
    xargs -n1 dirname | sort -u | grep -vE 'examples|sample|/test' |
    sed 's#^staging/src/#vendor/#; s#^#k8s.io/kubernetes/#' | paste -sd,)"
  go build -o "$home/openapi-gen" ./vendor/k8s.io/kube-openapi/cmd/openapi-gen
  "$home/openapi-gen" -i "$openapi" -p k8s.io/kubernetes/pkg/generated/openapi -O zz_generated.openapi \
    -h hack/boilerplate/boilerplate.generatego.txt -r "$home/violations" > /dev/null 2>&1
  local package=k8s.io/kubernetes/vendor/k8s.io/component-base/version program
  for program in kube-apiserver kube-controller-manager kube-scheduler kube-proxy kubelet kubectl; do
    echo "  $program"
    go build -ldflags "-s -w -X $package.gitVersion=v1.20.2 -X $package.gitMajor=1 -X $package.gitMinor=20" \
      -o "$bin/$program" "./cmd/$program"
  done
  cd "$here"
  rm -rf "$home/go" "$home/cache" "$home/deb"
}

# This machine's own archive, for its sources too.
sources() {
  local uri
  uri="$(awk '/^URIs:/ { print $2; exit } /^deb / { for (i = 2; i <= NF; i++) if ($i ~ /^http/) { print $i; exit } }' \
    /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2> /dev/null)"
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $uri bookworm main"
}

start() {
  local name=$1
  shift
  nohup "$@" > "$log/$name" 2>&1 &
  echo $! > "$run/$name.pid"
}

await() {
  local what=$1
  shift
  for _ in $(seq 120); do
    "$@" > /dev/null 2>&1 && return
    sleep 1
  done
  echo "$what ne répond pas : voyez $log" >&2
  exit 1
}

kubeconfig() {
  cat > "$KUBECONFIG" << YAML
apiVersion: v1
kind: Config
clusters: [{ name: cluster, cluster: { server: "https://127.0.0.1:6443", insecure-skip-tls-verify: true } }]
users: [{ name: admin, user: { token: "$(cut -d, -f1 "$home/tokens")" } }]
contexts: [{ name: cluster, context: { cluster: cluster, user: admin } }]
current-context: cluster
YAML
}

control_plane() {
  # The pods' own bridge, from the start: nothing of the node is on a network that others see.
  ip link add cofrap0 type bridge
  ip address add "$pods.1/24" dev cofrap0
  ip link set cofrap0 up
  [ -e "$home/tokens" ] || echo "$(head -c 24 /dev/urandom | base64 | tr -d '+/='),admin,admin,system:masters" > "$home/tokens"
  [ -e "$home/accounts.key" ] || openssl genrsa -out "$home/accounts.key" 2048 2> /dev/null
  kubeconfig
  start etcd etcd --data-dir "$home/etcd" --listen-client-urls http://127.0.0.1:2399 \
    --advertise-client-urls http://127.0.0.1:2399 --listen-peer-urls http://127.0.0.1:2398 --unsafe-no-fsync
  start apiserver "$bin/kube-apiserver" --etcd-servers http://127.0.0.1:2399 --bind-address 127.0.0.1 --secure-port 6443 \
    --advertise-address "$pods.1" --kubelet-preferred-address-types InternalIP --cert-dir "$home/certificates" --token-auth-file "$home/tokens" \
    --service-cluster-ip-range "$services.0/24" --authorization-mode RBAC --allow-privileged=true \
    --service-account-issuer https://kubernetes.default.svc --service-account-key-file "$home/accounts.key" \
    --service-account-signing-key-file "$home/accounts.key"
  await "Le serveur d’API" "$bin/kubectl" get --raw /readyz
  # Alone, they need no election; and lost for a moment on a busy machine, one would end them.
  start controllers "$bin/kube-controller-manager" --kubeconfig "$KUBECONFIG" --use-service-account-credentials=false \
    --service-account-private-key-file "$home/accounts.key" --port 0 --leader-elect=false
  start scheduler "$bin/kube-scheduler" --kubeconfig "$KUBECONFIG" --port 0 --leader-elect=false
}

node() {
  mkdir -p "$home/cni" "$home/kubelet"
  cat > "$home/cni/10-bridge.conflist" << JSON
{ "cniVersion": "0.4.0", "name": "pods", "plugins": [
  { "type": "bridge", "bridge": "cofrap0", "isGateway": true, "ipMasq": true, "hairpinMode": true,
    "ipam": { "type": "host-local", "ranges": [[{ "subnet": "$pods.0/24" }]], "routes": [{ "dst": "0.0.0.0/0" }],
              "dataDir": "$home/cni-data" } },
  { "type": "portmap", "capabilities": { "portMappings": true } } ] }
JSON
  cat > "$home/containerd.toml" << TOML
version = 2
root = "$home/containerd"
state = "$run/containerd"
[grpc]
  address = "$run/containerd.sock"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "localhost/pause:1"
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".registry.mirrors."$pods.1:5000"]
    endpoint = ["http://$pods.1:5000"]
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "$home/cni"
TOML
  cat > "$home/kubelet.yaml" << YAML
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: { anonymous: { enabled: true }, webhook: { enabled: false } }
authorization: { mode: AlwaysAllow }
cgroupDriver: cgroupfs
failSwapOn: false
clusterDNS: ["$pods.1"]
clusterDomain: cluster.local
evictionHard: { memory.available: 50Mi, nodefs.available: 1%, imagefs.available: 1% }
address: $pods.1
YAML
  sysctl -n net.ipv4.ip_forward > "$run/ip_forward"
  sysctl -qw net.ipv4.ip_forward=1 net.bridge.bridge-nf-call-iptables=1 || true
  start containerd containerd --config "$home/containerd.toml"
  await containerd ctr --address "$run/containerd.sock" version
  pause
  start kubelet "$bin/kubelet" --kubeconfig "$KUBECONFIG" --config "$home/kubelet.yaml" --root-dir "$home/kubelet" \
    --container-runtime remote --container-runtime-endpoint "unix://$run/containerd.sock" --hostname-override node \
    --node-ip "$pods.1"
  start proxy "$bin/kube-proxy" --kubeconfig "$KUBECONFIG" --proxy-mode iptables --cluster-cidr "$pods.0/24" \
    --hostname-override node --conntrack-max-per-core 0
  await "Le nœud" "$bin/kubectl" wait --for=condition=Ready node/node --timeout=1s
  storage
  cat > "$home/registry.yml" << YAML
version: 0.1
log: { level: warn }
storage: { filesystem: { rootdirectory: $run/registry } }
http: { addr: "$pods.1:5000" }
YAML
  start registry docker-registry serve "$home/registry.yml"
  start dns "$here/dns.sh" "$pods.1" "$run/hosts"
}

pause() {
  ctr --address "$run/containerd.sock" --namespace k8s.io images ls -q | grep -q '^localhost/pause:1$' && return
  local container
  container="$(buildah from scratch)"
  buildah add -q "$container" /bin/busybox /busybox > /dev/null
  buildah config --entrypoint '["/busybox","sleep","infinity"]' "$container"
  buildah commit -q --rm "$container" localhost/pause:1 > /dev/null
  load localhost/pause:1
}

# An image of this machine's store becomes one of the node's.
load() {
  local archive
  archive="$(mktemp -u)"
  buildah push -q "$1" "docker-archive:$archive:$1"
  ctr --address "$run/containerd.sock" --namespace k8s.io images import "$archive" > /dev/null
  rm -f "$archive"
  [ -z "${2:-}" ] || ctr --address "$run/containerd.sock" --namespace k8s.io images tag --force "$1" "$2" > /dev/null
}

# Folders of this machine, empty, as local-path would give them.
storage() {
  local volume
  for volume in one two; do
    "$bin/kubectl" delete persistentvolume "$volume" --ignore-not-found > /dev/null
    rm -rf "${home:?}/volumes/$volume"
    mkdir -p "$home/volumes/$volume"
    chmod 0777 "$home/volumes/$volume"
    "$bin/kubectl" apply -f - > /dev/null << YAML
apiVersion: v1
kind: PersistentVolume
metadata: { name: $volume }
spec:
  capacity: { storage: 10Gi }
  accessModes: [ReadWriteOnce]
  storageClassName: local-path
  persistentVolumeReclaimPolicy: Retain
  hostPath: { path: $home/volumes/$volume, type: Directory }
YAML
  done
}

stop() {
  local name
  [ -d "$run" ] || return 0
  # Those who would bring the pods back stop first; the kubelet then takes the pods' network away with them.
  for name in scheduler controllers; do kill_one "$name"; done
  if [ -S "$run/containerd.sock" ]; then
    "$bin/kubectl" delete pod --all --all-namespaces --grace-period=1 --timeout=60s > /dev/null 2>&1 || true
  fi
  for name in registry dns proxy kubelet; do kill_one "$name"; done
  [ ! -S "$run/containerd.sock" ] || ctr --address "$run/containerd.sock" --namespace k8s.io tasks ls -q |
    xargs -r -n1 ctr --address "$run/containerd.sock" --namespace k8s.io tasks rm --force > /dev/null 2>&1 || true
  for name in apiserver etcd containerd; do kill_one "$name"; done
  grep -oE " $home/[^ ]+" /proc/mounts | sort -r | xargs -r -n1 umount -l 2> /dev/null || true
  network_away
  rm -rf "$run" "$home/etcd" "$home/kubelet" "$home/cni-data" "$home/volumes"
}

# The pods' links and namespaces, the bridge, and the rules that kube-proxy, the kubelet and CNI wrote.
network_away() {
  local space table
  for space in $(ip -o link show master cofrap0 2> /dev/null | sed -n 's/.* link-netns \([^ ]*\).*/\1/p'); do
    ip netns delete "$space" || true
  done
  ip link delete cofrap0 2> /dev/null || true
  for table in nat filter mangle; do
    away "$table" | iptables-restore --noflush 2> /dev/null || true
  done
  if [ -e "$run/ip_forward" ]; then sysctl -qw "net.ipv4.ip_forward=$(cat "$run/ip_forward")"; fi
}

# What undoes them: first the rules elsewhere that lead to their chains, then the chains.
away() {
  local ours
  ours="KUBE-[A-Z0-9-]*$(iptables-save -t nat 2> /dev/null |
    sed -nE 's/^-A POSTROUTING .*name: ."pods.*-j (CNI-[0-9a-f]+)$/|\1/p' | tr -d '\n')"
  echo "*$1"
  iptables-save -t "$1" 2> /dev/null | sed -nE "s/^-A ([A-Z]+ .*-j ($ours)( .*)?)\$/-D \1/p"
  iptables-save -t "$1" 2> /dev/null | sed -nE "s/^:($ours) .*/-F \1/p"
  iptables-save -t "$1" 2> /dev/null | sed -nE "s/^:($ours) .*/-X \1/p"
  echo COMMIT
}

kill_one() {
  local pid
  pid="$(cat "$run/$1.pid" 2> /dev/null)" || return 0
  kill "$pid" 2> /dev/null || return 0
  for _ in $(seq 50); do
    kill -0 "$pid" 2> /dev/null || return 0
    sleep 0.2
  done
  kill -9 "$pid" 2> /dev/null || true
}

case "${1:-}" in
  up)
    build
    mkdir -p "$run" "$log"
    control_plane
    node
    echo "$KUBECONFIG"
    ;;
  load) load "${@:2}" ;;
  publish) buildah push -q --tls-verify=false "$2" "docker://$pods.1:5000/$3" ;;
  storage) storage ;;
  down) stop ;;
  *)
    sed -n '2,8s/^# //p' "$0" >&2
    exit 2
    ;;
esac
