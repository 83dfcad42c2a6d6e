#!/usr/bin/env bash
# Debian machines to try the host roles against, as real as a container gets: systemd, sshd, addresses of their own.
# What they hold is forgotten when they stop.
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

state="${COFRAP_MACHINES:-$PWD/platform/target/machines}"
# Which Debian: bookworm, or for once another that debootstrap knows; or an Ubuntu, with where to take it from.
suite="${COFRAP_MACHINES_SUITE:-bookworm}"
mirror=(${COFRAP_MACHINES_MIRROR:+"$COFRAP_MACHINES_MIRROR"})
tree="$PWD/platform/target/machines/debian"
[ "$suite" = bookworm ] || tree+="-$suite"
packages=systemd,systemd-sysv,dbus,openssh-server,python3,sudo,iproute2,iptables,procps,ca-certificates
# Which of the private networks 10.213.0.0/24 to 10.213.255.0/24.
network="${COFRAP_MACHINES_NETWORK:-213}"
prefix="10.213.$network"
bridge="cofrap$network"
names=(plan ouvrier)
# Machines on which a real kubelet is to run have more of this one: its cgroups, a disk each, a way out.
kubelet="${COFRAP_MACHINES_KUBELET:-}"
# Where systemd-nspawn has a mount for each machine, since its version 256.
exports=/run/systemd/nspawn/unix-export
ssh_options=(-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR)

usage() {
  cat <<'TEXT'
Usage : scripts/machines.sh can | up | down | cut NOM | again NOM

  can     dit si cette machine permet d’en démarrer, et sinon pourquoi
  up      démarre deux Debian, plan et ouvrier, et écrit leur inventaire Ansible
  down    les arrête et efface ce qu’elles tenaient
  cut     coupe le courant à l’une d’elles, et efface ce qu’elle tenait
  again   en démarre une autre, nue, à sa place

La première fois, Debian est prise chez deb.debian.org ; ensuite, elle reste dans platform/target/machines.
TEXT
}

why_not() {
  [ "$(id -u)" -eq 0 ] || { echo "il faut être root"; return; }
  local tool
  for tool in systemd-nspawn debootstrap ip ssh-keygen; do
    command -v "$tool" >/dev/null || { echo "$tool manque"; return; }
  done
  ip link delete "$bridge-try" 2>/dev/null || true
  ip link add "$bridge-try" type bridge 2>/dev/null && ip link delete "$bridge-try" ||
    echo "le noyau refuse un pont réseau (droit CAP_NET_ADMIN)"
}

make_tree() {
  [ ! -f "$tree/.complete" ] || return 0
  rm -rf "$tree"
  mkdir -p "$tree"
  echo "Je prends une Debian $suite (quelques minutes, cette fois seulement)…"
  debootstrap --variant=minbase --include="$packages" "$suite" "$tree" "${mirror[@]}" >"$tree.log" 2>&1 || {
    tail -n 5 "$tree.log" >&2
    return 1
  }
  chroot "$tree" useradd --create-home --shell /bin/bash debian
  echo 'debian ALL=(ALL) NOPASSWD:ALL' >"$tree/etc/sudoers.d/debian"
  # Each machine takes the name that it is started with.
  rm -f "$tree/etc/hostname"
  echo '127.0.0.1 localhost plan ouvrier' >"$tree/etc/hosts"
  touch "$tree/.complete"
}

# A kubelet needs cgroups that it may share out, and containerd a disk that is not itself made of layers. Those of the first
# version: nothing else is left to give where the machine underneath has them.
own_cgroups() {
  local group file
  for group in /sys/fs/cgroup/*/; do
    if [ ! -w "$group/cgroup.procs" ] || [ -e "$group/cgroup.controllers" ]; then continue; fi
    mkdir -p "$group/$bridge-$1"
    case "$group" in
      *cpuset*) for file in cpuset.cpus cpuset.mems; do cat "$group/$file" >"$group/$bridge-$1/$file"; done ;;
    esac
  done
}

up_one() {
  local name=$1 address=$2
  ip netns add "$bridge-$name"
  ip link add "$bridge-${name:0:1}" type veth peer name host0 netns "$bridge-$name"
  ip link set "$bridge-${name:0:1}" master "$bridge" up
  ip -n "$bridge-$name" address add "$address/24" dev host0
  ip -n "$bridge-$name" link set host0 up
  ip -n "$bridge-$name" link set lo up
  local run=(systemd-nspawn --quiet --boot --directory="$tree" --volatile=overlay
    --machine="$bridge-$name" --hostname="$name" --keep-unit --register=no --resolv-conf=off --console=read-only
    --network-namespace-path="/run/netns/$bridge-$name" --bind-ro="$state/key.pub:/home/debian/.ssh/authorized_keys")
  if [ -z "$kubelet" ]; then
    SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 "${run[@]}" --capability=CAP_NET_ADMIN >"$state/$name.log" 2>&1 </dev/null &
  else
    own_cgroups "$name"
    mkdir -p "$state/$name.disk"/{rancher/k3s/agent/etc/containerd/config-v3.toml.d,kubelet}
    # No process of a container may be spared more than this machine is: its kernel refuses, where it is itself in one.
    printf 'version = 3\n[plugins."io.containerd.cri.v1.runtime"]\nrestrict_oom_score_adj = true\n' \
      >"$state/$name.disk/rancher/k3s/agent/etc/containerd/config-v3.toml.d/oom.toml"
    ip -n "$bridge-$name" route add default via "$prefix.1"
    # From within its cgroups: those are the root that it sees.
    # shellcheck disable=SC2016 # expanded there
    SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=0 SYSTEMD_NSPAWN_API_VFS_WRITABLE=yes bash -c \
      'for group in /sys/fs/cgroup/*/"$0"; do echo $$ >"$group/cgroup.procs"; done; exec "$@"' "$bridge-$name" "${run[@]}" \
      --capability=all --system-call-filter='bpf keyctl add_key request_key' --bind=/dev/kmsg \
      --bind="$state/$name.disk/rancher:/var/lib/rancher" --bind="$state/$name.disk/kubelet:/var/lib/kubelet" \
      >"$state/$name.log" 2>&1 </dev/null &
  fi
  echo $! >"$state/$name.pid"
  disown
}

# By a real call: a machine that is starting opens its port before it lets anyone in (pam_nologin).
wait_for_ssh() {
  local name=$1 address=$2 end=$((SECONDS + 120))
  until timeout 20 ssh -i "$state/key" -o BatchMode=yes "${ssh_options[@]}" "debian@$address" true 2>/dev/null </dev/null; do
    if ! kill -0 "$(cat "$state/$name.pid")" 2>/dev/null; then
      echo "$name ne démarre pas, ou ne tient pas :" >&2
      tail -n 5 "$state/$name.log" >&2
      return 1
    fi
    if [ "$SECONDS" -ge "$end" ]; then
      echo "$address ne répond pas en SSH après deux minutes. Sa console :" >&2
      tail -n 5 "$state/$name.log" >&2
      return 1
    fi
    sleep 0.5
  done
}

address() { [ "$1" = plan ] && echo "$prefix.10" || echo "$prefix.11"; }

ready() {
  local address
  address="$(address "$1")"
  wait_for_ssh "$1" "$address"
  [ -z "$kubelet" ] || ssh -i "$state/key" "${ssh_options[@]}" "debian@$address" \
    'for group in /sys/fs/cgroup/*/; do sudo mount -o remount,rw,bind "$group"; done; mkdir -p /tmp/cgroup && echo cpu cpuset memory pids >/tmp/cgroup/cgroup.controllers'
}

write_inventory() {
  mkdir -p "$state/example/group_vars"
  sed "s/192\.0\.2\.10/$prefix.10/; s/192\.0\.2\.11/$prefix.11/" ansible/inventories/example/hosts.yml \
    >"$state/example/hosts.yml"
  cat >"$state/example/group_vars/cofrap.yml" <<YAML
---
ansible_user: debian
ansible_ssh_private_key_file: $state/key
ansible_ssh_common_args: ${ssh_options[*]}
cofrap_directory: $state/operateur
YAML
}

up() {
  local reason name
  reason="$(why_not)"
  [ -z "$reason" ] || { echo "Impossible ici : $reason." >&2; exit 1; }
  down
  mkdir -p "$state" "$(dirname "$tree")"
  (flock 9 && make_tree) 9>"$tree.lock"
  # What a kubelet changes of the machine underneath, given back by down.
  [ -z "$kubelet" ] || sysctl net.ipv4.ip_forward vm.overcommit_memory kernel.panic kernel.panic_on_oops >"$state/kernel"
  ssh-keygen -q -t ed25519 -N '' -f "$state/key"
  ip link add "$bridge" type bridge
  ip address add "$prefix.1/24" dev "$bridge"
  ip link set "$bridge" up
  for name in "${names[@]}"; do up_one "$name" "$(address "$name")"; done
  for name in "${names[@]}"; do ready "$name"; done
  write_inventory
  echo "plan ($prefix.10) et ouvrier ($prefix.11) répondent ; leur inventaire : $state/example"
}

# As a power cut has it: what it held is forgotten.
cut_one() {
  local name=$1 pid
  pid="$(cat "$state/$name.pid" 2>/dev/null || true)"
  if [ -n "$pid" ] && grep -qs systemd-nspawn "/proc/$pid/cmdline"; then
    # What they hold is thrown away: no need to let them stop by themselves.
    pkill -KILL -P "$pid" || true
    kill -KILL "$pid" 2>/dev/null || true
    while [ -d "/proc/$pid" ]; do sleep 0.1; done
  fi
  # Of a run that was cut short, the machine may live on without its guardian, and hold its link.
  for pid in $(ip netns pids "$bridge-$name" 2>/dev/null); do kill -KILL "$pid" 2>/dev/null || true; done
  # A guardian that is killed leaves it, and the next machine of that name would be refused.
  umount --lazy "$exports/$bridge-$name" 2>/dev/null || true
  ip link delete "$bridge-${name:0:1}" 2>/dev/null || true
  ip netns delete "$bridge-$name" 2>/dev/null || true
  # Its last processes leave their cgroups a moment after they are killed.
  for _ in 1 2 3 4 5; do
    compgen -G "/sys/fs/cgroup/*/$bridge-$name" >/dev/null || break
    find /sys/fs/cgroup/*/"$bridge-$name" -depth -type d -exec rmdir {} + 2>/dev/null || sleep 0.2
  done
  rm -rf "$state/$name.pid" "$state/$name.disk"
}

down() {
  local name
  for name in "${names[@]}"; do cut_one "$name"; done
  ip link delete "$bridge" 2>/dev/null || true
  if [ -e "$state/kernel" ]; then sysctl -qp "$state/kernel"; fi
  rm -rf "$state"/kernel "$state"/key "$state"/key.pub "$state"/example "$state"/single "$state"/operateur
}

case "${1:-}" in
  can)
    reason="$(why_not)"
    [ -z "$reason" ] || { echo "$reason"; exit 1; } ;;
  up) up ;;
  down) down ;;
  cut) cut_one "${2:?}" ;;
  again)
    up_one "${2:?}" "$(address "$2")"
    ready "$2" ;;
  --help | -h) usage ;;
  *) usage >&2; exit 2 ;;
esac
