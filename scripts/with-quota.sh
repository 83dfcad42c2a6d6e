#!/usr/bin/env bash
# Runs a command with so many hundredths of a processor, by a control group of the kernel's: v2, or the same quota in v1.
#   scripts/with-quota.sh PERCENT COMMAND...
set -euo pipefail

percent=$1
shift
root=/sys/fs/cgroup
if [ -f "$root/cgroup.controllers" ]; then
  version=v2 group=$root/cofrap-quota-$percent
  mkdir -p "$group"
  echo "${percent}000 100000" >"$group/cpu.max"
else
  version=v1 group=$root/cpu/cofrap-quota-$percent
  mkdir -p "$group"
  echo 100000 >"$group/cpu.cfs_period_us"
  echo "${percent}000" >"$group/cpu.cfs_quota_us"
fi
echo "cgroup $version, $percent % d’un processeur"
echo $$ >"$group/cgroup.procs"
exec "$@"
