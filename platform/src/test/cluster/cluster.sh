#!/usr/bin/env bash
# A real Kubernetes of the pinned version, of two nodes: for the roles to be played against. server is this machine, and the
# control plane; agent is a network of its own, with its own kubelet, containerd, kube-proxy and policies.
#   cluster.sh up      starts it, prints its kubeconfig
#   cluster.sh load IMAGE   gives the nodes an image of buildah's store
#   cluster.sh publish IMAGE NAME  puts it in the cluster's registry, which anybody reads over HTTP, as NAME
#   cluster.sh down    stops it, forgets what it held, and takes its network away
# COFRAP_TOOLS is where tools.sh put its programs. Not on a machine that is a Kubernetes node already. See the README
# beside this file.
set -euo pipefail
shopt -s inherit_errexit
here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
home="${COFRAP_CLUSTER:-/var/tmp/cofrap-cluster}"
run="$home/run" log="$home/log" tools="${COFRAP_TOOLS:?le dossier que tools.sh a rempli}"
pods=10.211.0 services=10.212.0 outside=10.213.0 machines=10.214.0
# containerd finds its shim on the path
export KUBECONFIG="$home/kubeconfig" PATH="$tools:$PATH"

packages=(runc iptables ipset conntrack ethtool socat busybox-static buildah jq docker-registry)

provide() {
  dpkg-query --show "${packages[@]}" > /dev/null 2>&1 || apt-get install -y -qq --no-install-recommends "${packages[@]}" > /dev/null
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
clusters: [{ name: cluster, cluster: { server: "https://$pods.1:6443", insecure-skip-tls-verify: true } }]
users: [{ name: admin, user: { token: "$(cut -d, -f1 "$home/tokens")" } }]
contexts: [{ name: cluster, context: { cluster: cluster, user: admin } }]
current-context: cluster
YAML
}

control_plane() {
  # The pods' own bridge, from the start: nothing of the node is on a network that others see. They call the API there too.
  ip link add cofrap0 type bridge
  ip address add "$pods.1/24" dev cofrap0
  ip link set cofrap0 up
  [ -e "$home/tokens" ] || echo "$(head -c 24 /dev/urandom | base64 | tr -d '+/='),admin,admin,system:masters" > "$home/tokens"
  [ -e "$home/accounts.key" ] || openssl genrsa -out "$home/accounts.key" 2048 2> /dev/null
  kubeconfig
  start etcd "$tools/etcd" --data-dir "$home/etcd" --listen-client-urls http://127.0.0.1:2399 \
    --advertise-client-urls http://127.0.0.1:2399 --listen-peer-urls http://127.0.0.1:2398 --unsafe-no-fsync
  start apiserver "$tools/kube-apiserver" --etcd-servers http://127.0.0.1:2399 --bind-address "$pods.1" --secure-port 6443 \
    --advertise-address "$pods.1" --kubelet-preferred-address-types InternalIP --cert-dir "$home/certificates" --token-auth-file "$home/tokens" \
    --service-cluster-ip-range "$services.0/24" --authorization-mode RBAC --allow-privileged=true \
    --service-account-issuer https://kubernetes.default.svc --service-account-key-file "$home/accounts.key" \
    --service-account-signing-key-file "$home/accounts.key"
  await "Le serveur d’API" "$tools/kubectl" get --raw /readyz
  # Alone, they need no election; and lost for a moment on a busy machine, one would end them.
  start controllers "$tools/kube-controller-manager" --kubeconfig "$KUBECONFIG" --use-service-account-credentials=false \
    --service-account-private-key-file "$home/accounts.key" --root-ca-file "$home/certificates/apiserver.crt" \
    --secure-port 0 --leader-elect=false --allocate-node-cidrs --cluster-cidr "${pods%.*}.0.0/16"
  start scheduler "$tools/kube-scheduler" --kubeconfig "$KUBECONFIG" --secure-port 0 --leader-elect=false
}

# NAME ADDRESS INTERFACE of a node: what runs it is in folders of that name.
node() {
  local name=$1 address=$2 interface=$3 own="$home/$1" state="$run/$1" on=() port group
  # In its own network; nsenter becomes what it starts.
  [ "$name" = server ] || on=(nsenter --net=/run/netns/cofrap-agent)
  mkdir -p "$own/cni" "$own/kubelet" "$state"
  # The trial's registry, and the one that a role puts in the cluster.
  for port in 5000 30500; do
    mkdir -p "$home/registries/$pods.1:$port"
    echo "server = \"http://$pods.1:$port\"" > "$home/registries/$pods.1:$port/hosts.toml"
  done
  cat > "$own/containerd.toml" << TOML
version = 3
root = "$own/containerd"
state = "$state/containerd"
[grpc]
  address = "$state/containerd.sock"
[plugins."io.containerd.cri.v1.images".pinned_images]
  sandbox = "localhost/pause:1"
[plugins."io.containerd.cri.v1.images".registry]
  config_path = "$home/registries"
[plugins."io.containerd.cri.v1.runtime"]
  restrict_oom_score_adj = true
  [plugins."io.containerd.cri.v1.runtime".cni]
    bin_dirs = ["$tools"]
    conf_dir = "$own/cni"
TOML
  # Two kubelets share the groups of one kernel.
  for group in /sys/fs/cgroup/*; do [ ! -w "$group" ] || mkdir -p "$group/cofrap-$name" 2> /dev/null || true; done
  cat > "$own/kubelet.yaml" << YAML
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: { anonymous: { enabled: true }, webhook: { enabled: false } }
authorization: { mode: AlwaysAllow }
containerRuntimeEndpoint: unix://$state/containerd.sock
podLogsDir: $own/logs
cgroupDriver: cgroupfs
cgroupRoot: /cofrap-$name
# the machine of the trial may still have cgroups of the first version
failCgroupV1: false
failSwapOn: false
# an image that was loaded is not asked of its registry because another of its names was pulled
imagePullCredentialsVerificationPolicy: NeverVerify
clusterDNS: ["$services.10"]
clusterDomain: cluster.local
evictionHard: { memory.available: 50Mi, nodefs.available: 1%, imagefs.available: 1% }
# What is unused now is used later, and comes from nowhere: nothing is thrown away for want of room.
imageGCHighThresholdPercent: 100
address: $address
YAML
  "${on[@]}" sysctl -qw net.ipv4.ip_forward=1 net.bridge.bridge-nf-call-iptables=1 || true
  start "$name-containerd" "${on[@]}" "$tools/containerd" --config "$own/containerd.toml"
  await "containerd, de $name," ctr --address "$state/containerd.sock" version
  start "$name-kubelet" "${on[@]}" "$tools/kubelet" --kubeconfig "$KUBECONFIG" --config "$own/kubelet.yaml" \
    --root-dir "$own/kubelet" --hostname-override "$name" --node-ip "$address"
  network "$name" "$interface"
  start "$name-proxy" "${on[@]}" "$tools/kube-proxy" --kubeconfig "$KUBECONFIG" --proxy-mode iptables \
    --cluster-cidr "${pods%.*}.0.0/16" --hostname-override "$name" --conntrack-max-per-core 0
  await "Le nœud $name" "$tools/kubectl" wait --for=condition=Ready "node/$name" --timeout=1s
  # As K3s starts it, in its own process: the policies, and neither routes nor services.
  start "$name-policies" "${on[@]}" "$tools/kube-router" --kubeconfig "$KUBECONFIG" --hostname-override "$name" \
    --run-firewall=true --run-router=false --run-service-proxy=false --service-cluster-ip-range "$services.0/24" --health-port 0
}

# flannel leads from one node's pods to the other's, as in K3s; on each, a bridge joins those that are there.
network() {
  local own="$home/$1" file="$run/$1/subnet.env"
  echo "{ \"Network\": \"${pods%.*}.0.0/16\", \"Backend\": { \"Type\": \"vxlan\" } }" > "$home/flannel.json"
  await "L’inscription de $1" "$tools/kubectl" get --output name "node/$1"
  start "$1-flannel" "${on[@]}" env "NODE_NAME=$1" "$tools/flanneld" --kube-subnet-mgr --kubeconfig-file "$KUBECONFIG" \
    --iface "$2" --ip-masq --subnet-file "$file" --net-config-path "$home/flannel.json"
  await "flannel, de $1," test -s "$file"
  # shellcheck disable=SC1090 # what flannel wrote
  . "$file"
  cat > "$own/cni/10-bridge.conflist" << JSON
{ "cniVersion": "0.4.0", "name": "pods", "plugins": [
  { "type": "bridge", "bridge": "cofrap0", "isGateway": true, "hairpinMode": true, "mtu": $FLANNEL_MTU,
    "ipam": { "type": "host-local", "ranges": [[{ "subnet": "${FLANNEL_SUBNET/.1\//.0\/}" }]], "routes": [{ "dst": "0.0.0.0/0" }],
              "dataDir": "$own/cni-data" } },
  { "type": "portmap", "capabilities": { "portMappings": true } } ] }
JSON
}

nodes() {
  # What the kubelet and node() change of the machine's own kernel.
  sysctl net.ipv4.ip_forward vm.overcommit_memory kernel.panic kernel.panic_on_oops > "$run/kernel"
  node server "$pods.1" cofrap-lan
  "$tools/kubectl" label node server node-role.kubernetes.io/control-plane=true > /dev/null
  node agent "$machines.2" eth0
  image localhost/pause:1 /bin/busybox /busybox sleep infinity
  system
  cat > "$home/registry.yml" << YAML
version: 0.1
log: { level: warn }
storage: { filesystem: { rootdirectory: $run/registry } }
http: { addr: "$pods.1:5000" }
YAML
  start registry docker-registry serve "$home/registry.yml"
}

# What K3s deploys into itself: CoreDNS, local-path, and Traefik, which the setting of the role then changes. And the images
# that the chart names.
system() {
  image localhost/coredns:1 "$tools/coredns" /coredns
  image localhost/local-path:1 "$tools/local-path-provisioner" /local-path-provisioner
  image localhost/busybox:1 /bin/busybox /bin/sh
  sed "s,@FOLDER@,$home/volumes,; s,@DNS@,$services.10," "$here/system.yml" | "$tools/kubectl" apply -f - > /dev/null
  "$tools/kubectl" apply -f "$tools/helm.cattle.io_helmchartconfigs.yaml" > /dev/null
  image localhost/traefik:3.7.8 "$tools/traefik" /traefik
  image localhost/gateway:1 "$tools/gateway" /home/app/gateway
  image localhost/faas-netes:1 "$tools/faas-netes" /home/app/faas-netes
  workdir=/prometheus image localhost/prometheus:1 "$tools/prometheus" /bin/prometheus
  image localhost/alertmanager:1 "$tools/alertmanager" /bin/alertmanager
  image localhost/registry:1 "$tools/registry" /bin/registry
  start addons "$here/stand-ins/addons" "$tools"/traefik-[0-9]*.tgz "$pods.1"
}

# The machine agent, and one that is not the cluster's, for those who call it: their addresses are their own.
elsewhere() {
  ip netns add cofrap-agent
  ip link add cofrap-lan type veth peer name eth0 netns cofrap-agent
  ip address add "$machines.1/24" dev cofrap-lan
  ip link set cofrap-lan up
  ip -n cofrap-agent address add "$machines.2/24" dev eth0
  ip -n cofrap-agent link set lo up
  ip -n cofrap-agent link set eth0 up
  ip -n cofrap-agent route add default via "$machines.1"
  ip netns add cofrap-outside
  ip link add cofrap-out type veth peer name eth0 netns cofrap-outside
  ip address add "$outside.1/24" dev cofrap-out
  ip link set cofrap-out up
  ip -n cofrap-outside address add "$outside.2/24" dev eth0
  ip -n cofrap-outside address add "$outside.3/24" dev eth0
  ip -n cofrap-outside link set lo up
  ip -n cofrap-outside link set eth0 up
  ip -n cofrap-outside route add default via "$outside.1"
}

# An image of one program, for the nodes: NAME PROGRAM PATH ARGUMENT… It starts in workdir, or else beside it.
image() {
  local container
  container="$(buildah from scratch)"
  buildah add -q "$container" "$2" "$3" > /dev/null
  buildah config --workingdir "${workdir:-$(dirname "$3")}" --entrypoint "$(printf '%s\n' "${@:3}" | jq -Rnc '[inputs]')" "$container"
  buildah commit -q --rm "$container" "$1" > /dev/null
  load "$1"
}

# An image of this machine's store becomes one of each node's.
load() {
  local archive node
  archive="$(mktemp -u)"
  buildah push -q "$1" "docker-archive:$archive:$1"
  for node in server agent; do
    ctr --address "$run/$node/containerd.sock" --namespace k8s.io images import "$archive" > /dev/null 2> >(grep -v DEPRECATION >&2)
  done
  rm -f "$archive"
}

stop() {
  local name
  [ -d "$run" ] || return 0
  # Those who would bring the pods back stop first; the kubelet then takes the pods' network away with them.
  for name in addons scheduler controllers; do kill_one "$name"; done
  if [ -S "$run/server/containerd.sock" ]; then
    "$tools/kubectl" delete pod --all --all-namespaces --grace-period=1 --timeout=60s > /dev/null 2>&1 || true
  fi
  for name in registry {agent,server}-{policies,proxy,flannel,kubelet}; do kill_one "$name"; done
  for name in agent server; do
    [ ! -S "$run/$name/containerd.sock" ] || ctr --address "$run/$name/containerd.sock" --namespace k8s.io tasks ls -q |
      xargs -r -n1 ctr --address "$run/$name/containerd.sock" --namespace k8s.io tasks rm --force > /dev/null 2>&1 || true
    kill_one "$name-containerd"
  done
  for name in apiserver etcd; do kill_one "$name"; done
  grep -oE " $home/[^ ]+" /proc/mounts | sort -r | xargs -r -n1 umount -l 2> /dev/null || true
  network_away
  find /sys/fs/cgroup/*/cofrap-server /sys/fs/cgroup/*/cofrap-agent -depth -type d -exec rmdir {} + 2> /dev/null || true
  rm -rf "$run" "$home/etcd" "$home"/{server,agent}/{kubelet,cni-data,logs} "$home/volumes"
}

# The links and namespaces, the bridges, and what kube-proxy, kube-router, flannel, the kubelet and CNI wrote.
network_away() {
  local space family table
  for space in $({ ip -o link show master cofrap0; ip -n cofrap-agent -o link show master cofrap0; } 2> /dev/null |
    sed -n 's/.* link-netns \([^ ]*\).*/\1/p'); do
    ip netns delete "$space" || true
  done
  ip link delete cofrap0 2> /dev/null || true
  ip link delete flannel.1 2> /dev/null || true
  # kube-proxy and the kubelet write those of IPv6 too, on a cluster that has none of its addresses.
  for family in iptables ip6tables; do
    for table in nat filter mangle; do
      away "$family" "$table" | "$family-restore" --noflush 2> /dev/null || true
    done
  done
  ipset list -name 2> /dev/null | grep -i '^kube-' | xargs -r -n1 ipset destroy || true
  ip netns delete cofrap-outside 2> /dev/null || true
  ip netns delete cofrap-agent 2> /dev/null || true
  if [ -e "$run/kernel" ]; then sysctl -qp "$run/kernel"; fi
}

# What undoes them in FAMILY TABLE: first the rules elsewhere that lead to their chains, then the chains.
away() {
  local save="$1-save" ours
  ours="(KUBE|FLANNEL)-[A-Z0-9-]*$("$save" -t nat 2> /dev/null |
    sed -nE 's/^-A POSTROUTING .*name: ."pods.*-j (CNI-[0-9a-f]+)$/|\1/p' | tr -d '\n')"
  echo "*$2"
  "$save" -t "$2" 2> /dev/null | sed -nE "s/^-A ([A-Z]+ .*-j ($ours)( .*)?)\$/-D \1/p; s/^-A (.*KUBE-ROUTER rule.*)/-D \1/p"
  "$save" -t "$2" 2> /dev/null | sed -nE "s/^:($ours) .*/-F \1/p"
  "$save" -t "$2" 2> /dev/null | sed -nE "s/^:($ours) .*/-X \1/p"
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
    provide
    mkdir -p "$run" "$log"
    control_plane
    elsewhere
    nodes
    echo "$KUBECONFIG"
    ;;
  load) load "$2" ;;
  publish) buildah push -q --tls-verify=false "$2" "docker://$pods.1:5000/$3" ;;
  down) stop ;;
  *)
    sed -n '2,9s/^# //p' "$0" >&2
    exit 2
    ;;
esac
