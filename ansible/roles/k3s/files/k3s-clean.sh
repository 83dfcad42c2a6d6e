#!/bin/sh
# Stops what K3s leaves running and mounted, and its network. Says "changed" when there was something to do.
# Every step may find nothing: that is what a second run does.
set -u
changed=

# K3s brings its own iptables, and a machine may have no other (k3s-io/k3s, install.sh, create_killall).
for bin in /var/lib/rancher/k3s/data/*/bin; do
  [ ! -d "$bin" ] || PATH=$PATH:$bin:$bin/aux
done

# Containers outlive K3s: their shims do too.
shims=$(pgrep -f '^/var/lib/rancher/k3s/.*/containerd-shim' || true)
for shim in $shims; do
  changed=yes
  # shellcheck disable=SC2046  # one word a process
  kill -KILL "$shim" $(pgrep -P "$shim") 2>/dev/null
done

for root in /run/k3s /var/lib/rancher/k3s /var/lib/kubelet/pods /var/lib/kubelet/plugins /run/netns/cni-; do
  # The deepest first.
  awk -v root="$root" 'index($2, root) == 1 { print $2 }' /proc/self/mounts | sort -r | while read -r mount; do
    umount -l "$mount"
  done
  [ -z "$(awk -v root="$root" 'index($2, root) == 1' /proc/self/mounts)" ] || changed=yes
done

for interface in cni0 flannel.1 flannel-v6.1 kube-ipvs0 flannel-wg flannel-wg-v6; do
  if ip link show "$interface" >/dev/null 2>&1; then
    changed=yes
    ip link delete "$interface"
  fi
done

for tables in iptables ip6tables; do
  command -v "$tables-save" >/dev/null || continue
  if "$tables-save" 2>/dev/null | grep -qE 'KUBE-|CNI-|flannel'; then
    changed=yes
    "$tables-save" | grep -vE 'KUBE-|CNI-|flannel' | "$tables-restore"
  fi
done

[ -z "$changed" ] || echo changed
