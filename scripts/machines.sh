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
# Where systemd-nspawn has a mount for each machine, since its version 256.
exports=/run/systemd/nspawn/unix-export
ssh_options=(-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR)

usage() {
  cat <<'TEXT'
Usage : scripts/machines.sh can | up | down

  can     dit si cette machine permet d’en démarrer, et sinon pourquoi
  up      démarre deux Debian, plan et ouvrier, et écrit leur inventaire Ansible
  down    les arrête et efface ce qu’elles tenaient

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

up_one() {
  local name=$1 address=$2
  ip netns add "$bridge-$name"
  ip link add "$bridge-${name:0:1}" type veth peer name host0 netns "$bridge-$name"
  ip link set "$bridge-${name:0:1}" master "$bridge" up
  ip -n "$bridge-$name" address add "$address/24" dev host0
  ip -n "$bridge-$name" link set host0 up
  ip -n "$bridge-$name" link set lo up
  SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 systemd-nspawn --quiet --boot --directory="$tree" --volatile=overlay \
    --machine="$bridge-$name" --hostname="$name" --keep-unit --register=no --resolv-conf=off --console=read-only \
    --capability=CAP_NET_ADMIN --network-namespace-path="/run/netns/$bridge-$name" \
    --bind-ro="$state/key.pub:/home/debian/.ssh/authorized_keys" \
    >"$state/$name.log" 2>&1 </dev/null &
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
  local reason address=10 name
  reason="$(why_not)"
  [ -z "$reason" ] || { echo "Impossible ici : $reason." >&2; exit 1; }
  down
  mkdir -p "$state" "$(dirname "$tree")"
  (flock 9 && make_tree) 9>"$tree.lock"
  ssh-keygen -q -t ed25519 -N '' -f "$state/key"
  ip link add "$bridge" type bridge
  ip address add "$prefix.1/24" dev "$bridge"
  ip link set "$bridge" up
  for name in "${names[@]}"; do
    up_one "$name" "$prefix.$address"
    address=$((address + 1))
  done
  wait_for_ssh plan "$prefix.10"
  wait_for_ssh ouvrier "$prefix.11"
  write_inventory
  echo "plan ($prefix.10) et ouvrier ($prefix.11) répondent ; leur inventaire : $state/example"
}

down() {
  local name pid
  for name in "${names[@]}"; do
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
    rm -f "$state/$name.pid"
  done
  ip link delete "$bridge" 2>/dev/null || true
  rm -rf "$state"/key "$state"/key.pub "$state"/example "$state"/single "$state"/operateur
}

case "${1:-}" in
  can)
    reason="$(why_not)"
    [ -z "$reason" ] || { echo "$reason"; exit 1; } ;;
  up) up ;;
  down) down ;;
  --help | -h) usage ;;
  *) usage >&2; exit 2 ;;
esac
