#!/bin/sh
# Used while an image is built, in a stage that has ldd and dpkg.
#   system.sh ROOT PROGRAM...     gathers in ROOT what the programs need of the system, and nothing else
#   system.sh --sbom ROOT [BOM]   prints a CycloneDX inventory of ROOT's packages, added to the libraries of BOM
set -eu

gather() {
  mkdir -p "$root/tmp" "$root/etc"
  chmod 1777 "$root/tmp"
  echo 'cofrap:x:65532:65532::/tmp:/nonexistent' > "$root/etc/passwd"
  echo 'hosts: files dns' > "$root/etc/nsswitch.conf"
  ldd "$@" | grep -o '/[^ :]*' | grep -v '^/cofrap/' | sort -u |
    while read -r library; do
      cp --parents -L "$library" "$root"
    done
}

# Each file may be known under /usr or without it, according to the system's age.
owner() {
  dpkg-query -S "$1" 2>/dev/null || dpkg-query -S "/usr$1" 2>/dev/null || dpkg-query -S "${1#/usr}" 2>/dev/null || true
}

packages() {
  (cd "$root" && find . -type f ! -path './etc/*' | sed 's/^\.//') | while read -r file; do
    owner "$file"
  done | sed '/^diversion /d; s/: .*//' | sort -u
}

component() {
  type=$1 name=$2 version=$3 purl=$4
  printf '    {\n      "type" : "%s",\n      "name" : "%s",\n      "version" : "%s",\n      "purl" : "%s"\n    }' \
    "$type" "$name" "$version" "$purl"
}

# One component after the other; a comma follows each but the last, or each when others follow.
components() {
  distribution=$(sed -n 's/^ID=//p' /etc/os-release)
  separator=
  for package in $(packages); do
    version=$(dpkg-query -W -f '${Version}' "$package")
    escaped=$(echo "$version" | sed 's/+/%2B/g; s/:/%3A/g')
    printf '%b' "$separator"
    component library "${package%%:*}" "$version" "pkg:deb/$distribution/${package%%:*}@$escaped"
    separator=',\n'
  done
  if [ -f /cofrap/java/release ]; then
    version=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' /cofrap/java/release)
    vendor=$(sed -n 's/^IMPLEMENTOR="\(.*\)"/\1/p' /cofrap/java/release)
    printf '%b' "$separator"
    escaped=$(echo "$version" | sed 's/+/%2B/g')
    component platform "OpenJDK, ${vendor:-unknown vendor}" "$version" "pkg:generic/openjdk@$escaped"
  fi
}

inventory() {
  if [ $# -eq 0 ]; then
    printf '{\n  "bomFormat" : "CycloneDX",\n  "specVersion" : "1.6",\n  "version" : 1,\n  "components" : [\n'
    components
    printf '\n  ]\n}\n'
    return
  fi
  draft=$(mktemp)
  { components; echo ','; } > "$draft"
  sed "/^  \"components\" : \[\$/r $draft" "$1"
  rm -f "$draft"
}

if [ "$1" = --sbom ]; then
  root=$2
  shift 2
  inventory "$@"
else
  root=$1
  shift
  gather "$@"
fi
