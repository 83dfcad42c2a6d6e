# shellcheck shell=bash disable=SC2034
# What the steps of a delivery share. Each is sourced from the root of the repository.
shopt -s inherit_errexit
# shellcheck source=scripts/setup.sh
. scripts/setup.sh

registry="${COFRAP_REGISTRY:-}"
images=(generate-password generate-2fa authenticate rotate-keys page)
# What one step leaves for the next: one line per image, its name and its digest.
work=target/delivery
frozen=$work/images.txt
tools="$PWD/target/delivery-tools"
export PATH="$tools:$PATH"
tls=(--tls-verify="${COFRAP_TLS_VERIFY:-true}")
# The same for cosign.
insecure=()
[ "${COFRAP_TLS_VERIFY:-true}" = true ] || insecure=(--allow-insecure-registry --allow-http-registry)
# The team's key, as cosign takes it: COSIGN_PUBLIC_KEY is the key itself or a file.
public_key=env://COSIGN_PUBLIC_KEY
[ ! -f "${COSIGN_PUBLIC_KEY:-}" ] || public_key="$COSIGN_PUBLIC_KEY"

fail() {
  echo "$1" >&2
  exit 1
}

need_registry() {
  [ -n "$registry" ] || fail "COFRAP_REGISTRY manque : le début du nom des images, par exemple ghcr.io/votre-equipe."
  need has_skopeo "skopeo, pour lire et nommer les images au registre" skopeo
  provide
}

# The one tag of a commit: its images are built once, whatever becomes of them.
commit_tag() { echo "git-$(git rev-parse --short=12 "$1^{commit}")"; }

# digest REFERENCE: of an image at the registry, or nothing where it is not there.
digest() {
  local file
  file="$(mktemp)"
  if skopeo inspect "${tls[@]}" --raw "docker://$1" >"$file" 2>/dev/null; then skopeo manifest-digest "$file"; fi
  rm -f "$file"
}

# believed RECORD: whether it bears its own name and, where COFRAP_RECORD_SIGNERS says whose keys sign records, one of those
# signed it.
believed() {
  [ "$(git for-each-ref --format='%(tag)' "refs/tags/$1")" = "$1" ] || return
  [ -n "${COFRAP_RECORD_SIGNERS:-}" ] || return 0
  mkdir -p "$work"
  local key
  while read -r key; do echo "delivery namespaces=\"git\" $key"; done <<<"$COFRAP_RECORD_SIGNERS" >"$work/signers"
  git -c gpg.format=ssh -c gpg.ssh.allowedSignersFile="$work/signers" verify-tag "$1" 2>/dev/null
}

# records ENVIRONMENT [--points-at COMMIT]: of its deployments that touched something, the newest first.
records() {
  local record
  for record in $(git for-each-ref --sort=-refname --format='%(refname:short)' "${@:2}" "refs/tags/deploy/$1/"); do
    if [ "$(said "$record" result)" != refused ] && believed "$record"; then echo "$record"; fi
  done
}

# newest ENVIRONMENT [--points-at COMMIT]: the record of the last of them, whatever came of it, or nothing.
newest() { records "$@" | sed -n 1p; }

# said RECORD NAME: what a record says of one thing.
said() { git for-each-ref --format='%(contents)' "refs/tags/$1" | sed -n "s/^$2: //p"; }

# newest_passed ENVIRONMENT [--points-at COMMIT]: the record of the last deployment whose verification passed, or nothing.
newest_passed() {
  local record
  for record in $(records "$@"); do
    if [ "$(said "$record" result)" = passed ]; then
      echo "$record"
      return
    fi
  done
}

# serves ENVIRONMENT: the record of what serves there: the last that passed, or failed without being undone; or nothing.
serves() {
  local record
  for record in $(records "$1"); do
    case "$(said "$record" result)" in
      passed | failed)
        echo "$record"
        return
        ;;
    esac
  done
}

# thaw RECORD: what was deployed then is what is delivered now; refused where the registry no longer has it.
thaw() {
  local image sum
  mkdir -p "$work"
  git for-each-ref --format='%(contents)' "refs/tags/$1" | sed -n 's/^image: //p' >"$frozen"
  need_frozen
  while read -r image sum; do
    [ "$(digest "$registry/$image@$sum")" = "$sum" ] ||
      fail "$registry n’a plus, ou ne donne pas, $image@$sum, que $1 désigne : rien n’a été touché. Remède : rendre cette image au registre, ou choisir une autre version."
  done <"$frozen"
}

need_environment() {
  case "${1:-}" in
    staging | production) ;;
    *) fail "Quel environnement ? staging ou production." ;;
  esac
}

# The Ansible and the collections that requirements.* pin, unless this machine has an Ansible with the collections.
need_ansible() {
  if ! { has_ansible && has_collections; }; then
    need has_venv "le module venv de Python, où installer l’Ansible du dépôt" python3-venv
    provide
    python3 -m venv target/ansible
    target/ansible/bin/pip install --quiet -r ansible/requirements.txt
    target/ansible/bin/ansible-galaxy collection install -r ansible/requirements.yml >/dev/null
    export PATH="$PWD/target/ansible/bin:$PATH"
  fi
}

need_frozen() {
  [ -s "$frozen" ] || fail "$frozen manque : scripts/delivery/freeze dit d’abord quelles images sont livrées."
}
