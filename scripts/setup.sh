# shellcheck shell=bash
# What ./demo, ./verify and ./bench share: say what is missing, install it where that is possible.

# Nothing below depends on the language, the regional settings or the file mode of whoever calls: apt-cache answers in
# their language, and a JVM without UTF-8 does not find a folder whose name has an accent.
unset LANGUAGE
# Read to its end: under pipefail, a list that grep stops reading is a command that failed.
case $'\n'"$(locale -a 2>/dev/null)"$'\n' in
  *$'\n'[Cc].[Uu][Tt][Ff]8$'\n'* | *$'\n'[Cc].[Uu][Tt][Ff]-8$'\n'*) export LC_ALL=C.UTF-8 ;;
esac
umask 022
# Exported SHELLOPTS would have this shell refuse to write over its own files, or not look for those of a pattern.
set +o noclobber +o noglob

# Where nothing can be kept at home, Maven, npm and Ansible keep theirs here. Java asks the system, not HOME, where that
# is. What Maven, npm and git were told there, and what Maven had fetched, still serve.
[ -n "${HOME:-}" ] || export HOME=~
if [ ! -w "$HOME" ]; then
  kept=$HOME
  export HOME="$PWD/target/home"
  export MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.home=$HOME -Dmaven.repo.local.tail=$kept/.m2/repository"
  {
    mkdir -p "$HOME/.m2/wrapper"
    for told in .m2/settings.xml .m2/settings-security.xml .npmrc .gitconfig; do
      [ ! -r "$kept/$told" ] || ln -sf "$kept/$told" "$HOME/$told"
    done
    [ ! -d "$kept/.m2/wrapper" ] || ln -sfn "$kept/.m2/wrapper"/* "$HOME/.m2/wrapper/"
  } 2>/dev/null || true
fi

# Each line: the command that proves the tool is there | how to look for it | why it is needed. The package's name is
# the first of the candidates that the system knows.
missing=()
packages=()

# need COMMAND "WHY" CANDIDATE...
need() {
  local command=$1 why=$2
  shift 2
  "$command" && return
  missing+=("  $why")
  packages+=("$*")
}

has_jdk() { [ "$(java_major)" -ge 17 ] 2>/dev/null && command -v javac >/dev/null; }
java_major() { java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = \([0-9]*\).*/\1/p'; }
has_jdk_of() { [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && PATH="$1/bin:$PATH" has_jdk; }
has_maven() { command -v mvn >/dev/null; }
has_node() { command -v node >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ]; }
has_npm() { command -v npm >/dev/null; }
has_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null; }
has_chromedriver() { command -v chromedriver >/dev/null; }
has_git() { command -v git >/dev/null; }
has_zbarimg() { command -v zbarimg >/dev/null; }
has_oathtool() { command -v oathtool >/dev/null; }
has_arabic_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ar family)" ]; }
# Debian's command of that name is a wrapper, there even when the program is not.
has_pgbench() { pgbench --version >/dev/null 2>&1; }
has_shellcheck() { command -v shellcheck >/dev/null; }
has_pdftotext() { command -v pdftotext >/dev/null; }
has_ansible() { command -v ansible-playbook >/dev/null; }
# Those of ansible-core alone, as pip or a pipeline's runner has it, are not enough.
has_collections() { ansible-galaxy collection list kubernetes.core >/dev/null 2>&1; }
has_venv() { python3 -c 'import ensurepip' 2>/dev/null; }
has_ansible_lint() { command -v ansible-lint >/dev/null; }
has_yamllint() { command -v yamllint >/dev/null; }
# Of Ansible's own Python, whichever the path finds first.
has_kubernetes_module() {
  local python
  python="$(sed -n '1s/^#! *\([^ ]*python[^ ]*\).*/\1/p' "$(command -v ansible-playbook)" 2>/dev/null)"
  "${python:-python3}" -c 'import kubernetes' 2>/dev/null
}
has_nspawn() { command -v systemd-nspawn >/dev/null; }
has_ssh() { command -v ssh >/dev/null; }
has_ip() { command -v ip >/dev/null; }
has_postgres_server() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }
has_pgbouncer() { [ -x /usr/sbin/pgbouncer ]; }
has_curl() { command -v curl >/dev/null; }
has_openssl() { command -v openssl >/dev/null; }
has_buildah() { command -v buildah >/dev/null; }
has_debootstrap() { command -v debootstrap >/dev/null; }
has_skopeo() { command -v skopeo >/dev/null; }
has_registry() { command -v docker-registry >/dev/null; }
has_rsync() { command -v rsync >/dev/null; }
has_qemu() { command -v qemu-aarch64-static >/dev/null || command -v qemu-aarch64 >/dev/null; }
has_binfmts() { command -v update-binfmts >/dev/null; }
has_podman() { command -v podman >/dev/null; }
has_runc() { command -v runc >/dev/null; }
has_slirp4netns() { command -v slirp4netns >/dev/null; }

# Maven takes the JDK that JAVA_HOME names, whatever it is; all here take the same one.
if [ -n "${JAVA_HOME:-}" ]; then
  if has_jdk_of "$JAVA_HOME"; then
    [ "$(command -v java)" -ef "$JAVA_HOME/bin/java" ] || export PATH="$JAVA_HOME/bin:$PATH"
  else
    echo "JAVA_HOME, $JAVA_HOME, n’est pas un JDK 17 ou plus récent : je ne m’en sers pas." >&2
    unset JAVA_HOME
  fi
fi

need_to_build() {
  need has_jdk "un JDK 17 ou plus récent, pour compiler et exécuter" \
    openjdk-17-jdk-headless openjdk-21-jdk-headless openjdk-25-jdk-headless default-jdk-headless
  need has_maven "Maven, pour construire" maven
}

need_to_test() {
  need has_git "git, dont l’historique donne les mesures du tableau" git
  need has_node "Node.js 18 ou plus récent, pour les linters de la page et des textes" nodejs
  need has_npm "npm, pour installer ces linters" npm
  need has_chromium "Chromium, pour les scénarios au navigateur" chromium chromium-browser
  need has_chromedriver "son pilote" chromium-driver chromium-chromedriver
  need has_arabic_font "une police arabe, pour la page en arabe" fonts-noto-core
  need has_zbarimg "zbarimg, lecteur de QR codes indépendant du produit" zbar-tools
  need has_oathtool "oathtool, générateur de codes indépendant du produit" oathtool
  need has_shellcheck "shellcheck, linter des scripts" shellcheck
  need has_pdftotext "pdftotext, pour relire les PDF avec un autre outil" poppler-utils
  need has_ansible "Ansible, pour rendre les manifestes et jouer les rôles" ansible
  need has_ansible_lint "ansible-lint, linter des rôles" ansible-lint
  need has_yamllint "yamllint, linter de leurs fichiers" yamllint
  need has_kubernetes_module "le module Python par lequel Ansible parle à Kubernetes" python3-kubernetes
  if [ "$(id -u)" -eq 0 ]; then
    need has_nspawn "systemd-nspawn, pour démarrer des machines où jouer les rôles" systemd-container
    need has_debootstrap "debootstrap, pour leur Debian" debootstrap
    need has_ssh "ssh, pour les joindre" openssh-client
    need has_ip "ip, pour leur réseau" iproute2
  fi
  need has_postgres_server "PostgreSQL et ses outils, pour éprouver la sauvegarde" \
    postgresql-15 postgresql-17 postgresql-16 postgresql-18 postgresql
  need has_pgbouncer "PgBouncer, devant lequel les fonctions sont essayées" pgbouncer
  need has_skopeo "skopeo, pour éprouver la livraison contre un registre" skopeo
  need has_registry "un registre d’images, pour éprouver la livraison" docker-registry
  need has_rsync "rsync, dont se sert l’exécuteur local de la chaîne" rsync
  need has_openssl "openssl, pour le certificat de la base d’essai" openssl
  need has_curl "curl, dont se servent les rôles" curl
}

need_to_document() {
  need has_node "Node.js 18 ou plus récent, pour le diaporama" nodejs
  need has_npm "npm, pour installer les polices et Marp" npm
  need has_chromium "Chromium, pour le diaporama en PDF" chromium chromium-browser
}

need_to_build_images() {
  need has_buildah "buildah, pour construire les images" buildah
  if [ -z "${COFRAP_JDK_IMAGE:-}" ] || [ -z "${COFRAP_NGINX_IMAGE:-}" ]; then
    need has_debootstrap "debootstrap, pour la base de secours" debootstrap
  fi
}

need_to_emulate() {
  need has_qemu "QEMU, pour imiter une autre architecture" qemu-user-static qemu-user-binfmt
  need has_binfmts "update-binfmts, qui le dit au noyau" binfmt-support
}

need_to_try_images() {
  need has_podman "podman, pour faire tourner les images" podman
  need has_runc "runc, sur lequel il s’appuie" runc
  need has_slirp4netns "slirp4netns, pour le réseau des conteneurs" slirp4netns
}

# pgbench comes with the server.
need_to_bench() {
  need has_pgbench "pgbench, pour savoir ce que PostgreSQL fait seul" \
    postgresql-15 postgresql-17 postgresql-16 postgresql-18 postgresql-14 postgresql
}

# Debian creates and starts a database with the package; that is not what was asked for.
start_no_database='
  mkdir -p /etc/postgresql-common
  cd /etc/postgresql-common
  [ -e createcluster.conf ] || echo "create_main_cluster = false" >createcluster.conf'

# Nor is a registry that answers the whole network at each start of this machine.
start_no_registry='
  mkdir -p /etc/systemd/system
  [ -e /etc/systemd/system/docker-registry.service ] || ln -s /dev/null /etc/systemd/system/docker-registry.service'

# Installs what need() found missing, or says what it is and stops.
provide() {
  [ ${#missing[@]} -eq 0 ] && return
  echo "Il manque sur cette machine :"
  printf '%s\n' "${missing[@]}"
  if ! command -v apt-get >/dev/null; then
    echo "Cette machine n’a pas apt-get : installez cela par ses propres moyens, puis recommencez." >&2
    exit 1
  fi
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    # -v asks whether this account may use it, and for its password.
    if ! command -v sudo >/dev/null || ! sudo -v; then
      echo "Il faut être root, ou avoir droit à sudo, pour l’installer. Demandez à qui administre cette machine :" >&2
      echo "  apt-get install --no-install-recommends $(choose)" >&2
      exit 1
    fi
    sudo=(sudo)
  fi
  echo "Je l’installe par apt-get…"
  "${sudo[@]}" apt-get update -qq || {
    echo "apt-get ne joint pas ses dépôts : vérifiez le réseau, ou le mandataire (/etc/apt/apt.conf.d)." >&2
    exit 1
  }
  case "${packages[*]}" in *postgresql*) "${sudo[@]}" sh -c "$start_no_database" ;; esac
  case "${packages[*]}" in *docker-registry*) "${sudo[@]}" sh -c "$start_no_registry" ;; esac
  local chosen
  read -ra chosen <<<"$(choose)"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${chosen[@]}" || {
    echo "apt-get n’a pas pu tout installer : ses messages ci-dessus disent quoi." >&2
    exit 1
  }
  missing=()
  packages=()
}

# The names to install, one for each thing that is missing.
choose() {
  local chosen=() candidates
  for candidates in "${packages[@]}"; do
    chosen+=("$(first_known "$candidates")")
  done
  echo "${chosen[*]}"
}

# The first of several package names that this system can install.
first_known() {
  local name
  for name in $1; do
    case "$(LC_ALL=C apt-cache policy "$name" 2>/dev/null)" in
      *'Candidate: '[!\(]*)
        echo "$name"
        return ;;
    esac
  done
  echo "${1%% *}"
}

# is_built JAR SOURCE...: whether the jar and its libraries are there, and nothing that they are made of is newer.
is_built() {
  local jar=$1
  shift
  [ -f "$jar" ] && [ -d "$(dirname "$jar")/lib" ] &&
    [ -z "$(find "$@" \( -name target -o -name node_modules -o -name test \) -prune -o \
      -type f -newer "$jar" -print -quit)" ]
}

# Less, and the log may have had no room for what would say so.
has_room() {
  local free=
  { read -r _ && read -r _ _ _ free _; } < <(df -Pk . 2>/dev/null) || true
  [ "${free:-1024}" -ge 1024 ]
}

# explain LOG: what Maven's errors mean, where the remedy is not in this repository.
explain() {
  if grep -q 'No space left on device' "$1" || ! has_room; then
    echo "Il n’y a plus de place sur ce disque : libérez-en un gigaoctet, puis recommencez."
  elif grep -qE 'Could not transfer|Unknown host|Connection refused|Connect timed out' "$1"; then
    echo "Maven n’a pas pu télécharger ses bibliothèques : vérifiez le réseau. Derrière un mandataire, il le lit dans"
    echo "$HOME/.m2/settings.xml (élément <proxies>), et npm dans la variable https_proxy."
    echo "Si ce réseau rechiffre ce qui y passe, la machine doit connaître son certificat : posez-le dans"
    echo "/usr/local/share/ca-certificates, puis lancez update-ca-certificates en root."
  fi
}

# build MODULE JAR...: builds a module and what it needs, and notes that these jars are fresh.
build_goals=(package)
build() {
  local module=$1 log=target/construction.log
  shift
  echo "Je construis (la première fois, le téléchargement des bibliothèques prend quelques minutes)…" >&2
  if ! { mkdir -p target && : >"$log"; } 2>/dev/null; then
    echo "Impossible d’écrire $log dans $PWD : vérifiez vos droits, et la place qui reste." >&2
    exit 1
  fi
  if ! ./mvnw -B -ntp -Prun -pl "$module" -am "${build_goals[@]}" 2>&1 | tee "$log" |
    sed -un 's/^\[INFO\] Building \(.*\) 1\.0\.0-SNAPSHOT *\(\[.*\]\)/  \2 \1/p' >&2; then
    { grep -E -m 20 'ERROR|BUILD' "$log" || tail -n 5 "$log"; } >&2 || true
    explain "$log" >&2
    echo "La construction a échoué ; le détail est dans $log." >&2
    exit 1
  fi
  touch "$@"
}
