#!/usr/bin/env bash
# Builds the five container images, with buildah: no Docker needed, nor any registry.
set -euo pipefail
shopt -s inherit_errexit
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/setup.sh
. scripts/setup.sh

functions=(generate-password generate-2fa authenticate)
registry="${COFRAP_REGISTRY:-registry.example.org/cofrap}"
tag="${COFRAP_TAG:-1.0.0}"
tls_verify="${COFRAP_TLS_VERIFY:-true}"

usage() {
  cat <<'TEXT'
Usage : scripts/images.sh [--built] [--push] [--architecture amd64|arm64]
        scripts/images.sh --join | --sizes

Installe ce qui manque (Debian, Ubuntu), construit les jars, puis les images des trois fonctions, de la rotation
des clés et de la page, et donne leur taille compressée. Elles restent dans le magasin local de buildah et de podman.

  --built   ne reconstruit pas les jars : ./mvnw -Prun,images package l’a déjà fait
  --push    les publie ensuite, sous le nom de leur architecture (1.0.0-amd64), puis réunit sous l’étiquette celles des
            architectures déjà publiées : lancée pour amd64 et pour arm64, elle donne une image qui convient aux deux.
            Identifiez-vous d’abord : buildah login
  --architecture
            pour cette architecture, et non pour celle de cette machine : QEMU l’imite, bien plus lentement, et les
            images se nomment ici 1.0.0-arm64. Il faut être root
  --join    ne construit rien : réunit de nouveau sous l’étiquette les architectures publiées ; deux machines qui publient au
            même instant peuvent ne laisser que l’une
  --sizes   ne construit rien : donne la taille compressée des images déjà construites
  --help    affiche ceci

  COFRAP_REGISTRY     début du nom des images (registry.example.org/cofrap)
  COFRAP_TAG          leur étiquette (1.0.0)
  COFRAP_TLS_VERIFY   false pour un registre qui parle HTTP (true)
  COFRAP_JDK_IMAGE    image de base qui contient un JDK 25 (celle de functions/Dockerfile)
  COFRAP_NGINX_IMAGE  image de base qui contient nginx (celle de frontend/Dockerfile)
  COFRAP_JDK          JDK 25 à mettre dans la base de secours (cherché dans /usr/lib/jvm, puis parmi les paquets)
  COFRAP_SUITE        distribution de la base de secours (celle de cette machine)

Une base par défaut que l’on n’arrive pas à télécharger est remplacée par une base de secours, faite ici avec
debootstrap, nginx de la distribution et un JDK 25, celui de cette machine ou celui de la distribution, où elle en a
un ; il faut alors être root.
TEXT
}

build_jars() {
  echo "Je construis les jars et leurs inventaires…"
  ./mvnw -B -ntp -q -Prun,images -pl functions/training,functions/rotate-keys,"$(printf 'functions/%s,' "${functions[@]}")" -am package
}

# The default that a Dockerfile names, or what the environment says instead.
base() {
  local file=$1 argument=$2 given=$3 default
  if [ -n "$given" ]; then
    echo "$given"
    return
  fi
  default="$(sed -n "s/^ARG $argument=//p" "$file")"
  if timeout 300 buildah pull -q --arch "$architecture" "$default" >/dev/null 2>&1; then
    echo "$default"
  else
    echo "$default ne se télécharge pas d’ici : je prends la base de secours." >&2
    make_local_base >&2
    echo "$local_base"
  fi
}

# A Debian or Ubuntu like this one unless told otherwise, with nginx and a JDK 25.
make_local_base() {
  if buildah inspect "$local_base" >/dev/null 2>&1; then
    return
  fi
  local jdk tree container suite packages=(nginx-light)
  suite="${COFRAP_SUITE:-$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)}"
  jdk="$(find_jdk)"
  [ -n "$jdk" ] || packages+=(openjdk-25-jdk-headless)
  [ "$(id -u)" -eq 0 ] || fail "Il faut être root pour faire une base de secours."
  tree="$(mktemp -d)"
  # shellcheck disable=SC2064 # the folder of now
  trap "rm -rf '$tree'" EXIT
  echo "Je fais la base de secours, une fois pour toutes (une à deux minutes)…"
  debootstrap --variant=minbase --arch="$architecture" "$suite" "$tree" >/dev/null
  printf '#!/bin/sh\nexit 101\n' > "$tree/usr/sbin/policy-rc.d"
  chmod +x "$tree/usr/sbin/policy-rc.d"
  # A JDK does not install itself without /proc; that one goes with the command.
  # shellcheck disable=SC2016 # expanded there
  DEBIAN_FRONTEND=noninteractive unshare --mount sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$tree" \
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null ||
    fail "$suite n’a pas, pour $architecture, ${packages[*]} : donnez un JDK 25 par COFRAP_JDK ou COFRAP_JDK_IMAGE, ou une distribution qui l’a par COFRAP_SUITE."
  rm -rf "$tree"/var/lib/apt/lists/* "$tree"/var/cache/apt/*
  if [ -n "$jdk" ]; then
    mkdir -p "$tree/opt/java"
    cp -a "$jdk" "$tree/opt/java/openjdk"
    # The distribution's JDK points to certificates that only the whole system has.
    rm -f "$tree/opt/java/openjdk/lib/security/cacerts"
    cp -L "$jdk/lib/security/cacerts" "$tree/opt/java/openjdk/lib/security/cacerts"
  fi
  container="$(buildah from scratch)"
  buildah add -q "$container" "$tree" / >/dev/null
  buildah config --arch "$architecture" --env PATH=/opt/java/openjdk/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
  buildah commit -q --rm "$container" "$local_base" >/dev/null
  rm -rf "$tree"
  trap - EXIT
}

# A JDK 25 of that architecture, where this machine has one.
find_jdk() {
  local jdk processor=x86_64
  [ "$architecture" = amd64 ] || processor=aarch64
  for jdk in "${COFRAP_JDK:-}" /usr/lib/jvm/*; do
    if [ -x "$jdk/bin/jlink" ] && grep -qs '^JAVA_VERSION="25' "$jdk/release" && grep -qs "^OS_ARCH=\"$processor\"" "$jdk/release"; then
      echo "$jdk"
      return
    fi
  done
}

fail() {
  echo "$1" >&2
  exit 1
}

build_image() {
  local image log
  image="$(image "$1")"
  shift
  log="$(mktemp)"
  echo "Je construis $image…"
  if ! buildah bud --isolation chroot --layers --format oci --arch "$architecture" --tag "$image" \
    --build-arg VERSION="$tag" --build-arg REVISION="$(git rev-parse HEAD 2>/dev/null || echo unknown)" "$@" \
    > "$log" 2>&1; then
    tail -n 20 "$log" >&2
    fail "La construction a échoué ; tout est dans $log."
  fi
  rm -f "$log"
}

# What a registry would hold: the layers, gzipped.
size() {
  local folder bytes
  folder="$(mktemp -d)"
  buildah push -q "$1" "oci:$folder:image" >/dev/null
  bytes="$(find "$folder/blobs" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')"
  rm -rf "$folder"
  awk -v name="$1" -v bytes="$bytes" 'BEGIN { printf "%6.1f Mo  %s\n", bytes / 1e6, name }'
}

# The image of one architecture beside its tag, then the tag for all the architectures that are there.
publish() {
  local image="$registry/$1:$tag"
  echo "Je publie $image…"
  buildah push -q --tls-verify="$tls_verify" "$(image "$1")" "docker://$image-$architecture"
  join "$1"
}

# Its name in the local store: that of another architecture than this machine's says which.
image() {
  [ "$architecture" = "$(host_architecture)" ] && echo "$registry/$1:$tag" || echo "$registry/$1:$tag-$architecture"
}

join() {
  local image="$registry/$1:$tag" list="localhost/cofrap-list/$1:$tag" architecture there=''
  buildah manifest rm "$list" >/dev/null 2>&1 || true
  buildah manifest create "$list" >/dev/null
  for architecture in amd64 arm64; do
    if buildah manifest add --tls-verify="$tls_verify" "$list" "docker://$image-$architecture" >/dev/null 2>&1; then
      echo "  $architecture"
      there=yes
    fi
  done
  # An empty list would be an image for nobody.
  [ -z "$there" ] || buildah manifest push --all --tls-verify="$tls_verify" "$list" "docker://$image" >/dev/null
  buildah manifest rm "$list" >/dev/null
}

host_architecture() {
  case "$(uname -m)" in
    x86_64) echo amd64 ;;
    aarch64) echo arm64 ;;
    *) fail "Il n’y a d’images que pour amd64 et arm64 ; cette machine est $(uname -m)." ;;
  esac
}

sizes() {
  local name
  for name in "${functions[@]}" rotate-keys page; do
    size "$(image "$name")"
  done
}

# Programs of another architecture run here through QEMU, which the kernel must know of.
emulate() {
  local name=qemu-x86_64
  [ "$architecture" = amd64 ] || name=qemu-aarch64
  update-binfmts --enable "$name" >/dev/null 2>&1 || true
  grep -qs '^enabled' "/proc/sys/fs/binfmt_misc/$name" ||
    fail "Cette machine n’exécute pas les programmes $architecture : il faut être root, et un noyau qui admet binfmt_misc."
}

architecture="$(host_architecture)" built='' push='' sizes=''
while [ $# -gt 0 ]; do
  case "$1" in
    --help | -h) usage; exit 0 ;;
    --built) built=yes ;;
    --sizes) sizes=yes ;;
    --join) for name in "${functions[@]}" rotate-keys page; do join "$name"; done; exit 0 ;;
    --push) push=yes ;;
    --architecture)
      architecture="${2:-}"
      [[ "$architecture" =~ ^(amd64|arm64)$ ]] || { usage >&2; exit 2; }
      shift ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done

[ -z "$sizes" ] || { sizes; exit 0; }
local_base=localhost/cofrap-base
[ "$architecture" = "$(host_architecture)" ] || local_base+="-$architecture"

need_to_build_images
[ "$architecture" = "$(host_architecture)" ] || need_to_emulate
[ -n "$built" ] || need_to_build
provide
[ "$architecture" = "$(host_architecture)" ] || emulate
[ -n "$built" ] || build_jars

jdk_image="$(base functions/Dockerfile JDK_IMAGE "${COFRAP_JDK_IMAGE:-}")"
nginx_image="$(base frontend/Dockerfile NGINX_IMAGE "${COFRAP_NGINX_IMAGE:-}")"
for function in "${functions[@]}"; do
  build_image "$function" --build-arg FUNCTION="$function" --build-arg JDK_IMAGE="$jdk_image" functions
done
build_image rotate-keys --build-arg FUNCTION=rotate-keys --build-arg JDK_IMAGE="$jdk_image" --target command functions
build_image page --build-arg NGINX_IMAGE="$nginx_image" -f frontend/Dockerfile .

echo "Tailles compressées :"
sizes

if [ -n "$push" ]; then
  for name in "${functions[@]}" rotate-keys page; do
    publish "$name"
  done
fi
