#!/usr/bin/env bash
# From two bare Debian machines to the page, with K3s itself, at one go: site.yml whole, with nothing left out of it; a second
# time; then a machine is lost, and made anew. Root. Needs COFRAP_TOOLS (tools.sh, then k3s.sh), docker-registry and buildah.
set -euo pipefail
shopt -s inherit_errexit
here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../../../.." && pwd)"
home="${COFRAP_CLUSTER:-/var/tmp/cofrap-bare}"
tools="${COFRAP_TOOLS:?le dossier que tools.sh et k3s.sh ont rempli}"
export COFRAP_MACHINES="$home/machines" COFRAP_MACHINES_KUBELET=yes COFRAP_ENTRY=10.213.213.10
operator="$COFRAP_MACHINES/operateur" log="$home/log"
# On this machine, which the others reach: what a site has on a registry of its own.
registry=10.213.213.1:5000
started=''

leave() {
  local process
  for process in $started; do kill "$process" 2> /dev/null || true; done
  "$root/scripts/machines.sh" down
  say "Les machines sont retirées."
}

say() { printf '\n== %s  %s\n' "$(date +%T)" "$*"; }

fail() {
  echo "ÉCHEC : $*" >&2
  exit 1
}

await() {
  local what=$1 seconds=$2
  shift 2
  for _ in $(seq "$seconds"); do
    if "$@" > /dev/null 2>&1; then return; fi
    sleep 1
  done
  fail "$what ne vient pas"
}

play() {
  local book=$1
  shift
  (cd "$root/ansible" && ansible-playbook "$book" -i "$COFRAP_MACHINES/example" -e @"$home/variables.yml" "$@") |
    tee "$log/$book" | grep -vE '^$|arg spec|^(ok|skipping|included):' || fail "$book : voyez $log/$book"
}

changed() { sed -n 's/.*changed=\([0-9]*\).*/\1/p' "$log/$1" | awk '{ sum += $1 } END { print sum }'; }

variables() {
  cat > "$home/variables.yml" << YAML
# What a site on a closed network says (docs/guides/deployer.md): each thing from a place of its own.
cofrap_registry: $registry/cofrap
images_scheme: http
k3s_registries: { mirrors: { "$registry": { endpoint: ["http://$registry"] } } }
cofrap_k3s_version: v1.36.3+k3s1
k3s_sha256: { amd64: "$(sha256sum "$tools/k3s" | cut -d' ' -f1)" }
k3s_path: $tools/k3s
k3s_images_path: $tools/k3s-images.tar
tools_kubectl_path: $tools/kubectl
tools_kubectl_sha256: {}
tools_helm_path: $home/helm.tar.gz
tools_helm_sha256: {}
tools_faas_cli_path: $tools/faas-cli
openfaas_chart: $tools/openfaas.tgz
openfaas_images: { gateway: "$registry/gateway:1", faasnetes: "$registry/faas-netes:1", prometheus: "$registry/prometheus:1", alertmanager: "$registry/alertmanager:1" }
cofrap_postgres_image: $registry/postgres:15.0
# The network that is closed, the clock that the machine underneath holds, and its cgroups, of the first version.
preflight_urls: []
preflight_clock_synchronized: false
preflight_cgroup_path: /tmp/cgroup
preflight_disk_path: /var/lib/rancher
k3s_config: { kubelet-arg: [fail-cgroupv1=false], kube-proxy-arg: [conntrack-max-per-core=0] }
YAML
}

# An image of one program, in the registry: NAME PROGRAM PATH
image() {
  local container
  container="$(buildah from scratch)"
  buildah add -q "$container" "$2" "$3" > /dev/null
  buildah config --workingdir "${workdir:-$(dirname "$3")}" --entrypoint "[\"$3\"]" "$container"
  buildah commit -q --rm "$container" "$registry/$1" > /dev/null
  buildah push -q --tls-verify=false "$registry/$1"
}

images() {
  printf 'version: 0.1\nlog: { level: warn }\nstorage: { filesystem: { rootdirectory: %s } }\nhttp: { addr: "%s" }\n' "$home/registry" "$registry" > "$home/registry.yml"
  docker-registry serve "$home/registry.yml" > "$log/registry" 2>&1 &
  started="$started $!"
  await "Le registre" 30 curl --silent --fail "http://$registry/v2/"
  COFRAP_REGISTRY="$registry/cofrap" COFRAP_TLS_VERIFY=false "$root/scripts/images.sh" ${COFRAP_BUILT:+--built} --push
  buildah bud --isolation chroot --layers -q -t "$registry/postgres:15.0" -f "$here/stand-ins/Dockerfile.postgres" "$here/stand-ins"
  buildah push -q --tls-verify=false "$registry/postgres:15.0"
  image gateway:1 "$tools/gateway" /home/app/gateway
  image faas-netes:1 "$tools/faas-netes" /home/app/faas-netes
  workdir=/prometheus image prometheus:1 "$tools/prometheus" /bin/prometheus
  image alertmanager:1 "$tools/alertmanager" /bin/alertmanager
}

# What runs, for those who were not there.
shown() {
  kubectl get nodes --output wide
  kubectl get pods --all-namespaces --output wide
  kubectl get services,ingresses,persistentvolumeclaims --all-namespaces
  kubectl --namespace openfaas get deployments --output wide
  helm list --all-namespaces
  faas version --warn-update=false
  faas list --verbose
}

# Its own login, as the guide gives it.
faas() {
  local forward
  kubectl --namespace openfaas port-forward svc/gateway 8080:8080 > "$log/forward" 2>&1 &
  forward=$!
  started="$started $forward"
  await "La passerelle" 30 curl --silent http://127.0.0.1:8080/healthz
  ansible-vault view --vault-password-file "$operator/phrase-du-coffre" "$operator/secrets.yml" |
    sed -n 's/^gateway_password: //p' | faas-cli login --password-stdin > /dev/null
  faas-cli "$@"
  kill "$forward"
}

# The page as a browser has it, by its name and through the entry.
page() {
  "$root/scripts/chromium" --headless --user-data-dir="$home/chromium" --window-size=1200,900 --hide-scrollbars --ignore-certificate-errors \
    --host-resolver-rules="MAP comptes.cofrap.test $COFRAP_ENTRY" --virtual-time-budget=5000 --screenshot="$log/page.png" \
    https://comptes.cofrap.test/ > "$log/chromium" 2>&1
  [ -s "$log/page.png" ] || fail "aucune page : voyez $log/chromium"
}

caller() { "$here/caller.py" "$operator" "$@"; }

ready() { [ "$(kubectl get node "$1" --output 'jsonpath={.status.conditions[?(@.type=="Ready")].status}')" = "$2" ]; }

# The worker's power is cut; a bare machine takes its place, under its name.
lost() {
  local volumes=()
  kubectl --namespace cofrap get pods --output wide
  say "L’ouvrier perd son courant"
  "$root/scripts/machines.sh" cut ouvrier
  await "L’aveu de la perte" 120 ready ouvrier Unknown
  kubectl get nodes
  say "Ce qui sert encore, de l’extérieur"
  curl --silent --insecure --resolve "comptes.cofrap.test:443:$COFRAP_ENTRY" --output /dev/null --write-out 'la page : %{http_code}\n' \
    --max-time 10 https://comptes.cofrap.test/ || true
  "$root/scripts/machines.sh" again ouvrier
  say "Une machine nue a pris sa place"
  if kubectl get persistentvolumes --output 'jsonpath={.items[?(@.spec.nodeAffinity)]..values[0]}' | grep -qw ouvrier; then
    (play replace-node.yml -e replace_node=ouvrier) && fail "des volumes perdus devaient être dits"
    grep -o "Rien n.a été touché.*" "$log/replace-node.yml" | head -n 1
    volumes=(-e replace_volumes=perdus)
  fi
  play replace-node.yml -e replace_node=ouvrier "${volumes[@]}"
  [ ${#volumes[@]} = 0 ] || play restore.yml -e restore_confirmation=oui -e restore_backup_first=false \
    -e backup_restore_file="$(find "$operator/sauvegardes" -name 'cofrap-*.dump' | sort | tail -n 1)"
  kubectl get nodes
}

export PATH="$operator/bin:$tools:$PATH" KUBECONFIG="$operator/kubeconfig"
mkdir -p "$log"
trap leave EXIT
say "Deux Debian nues"
"$root/scripts/machines.sh" up
tar -czf "$home/helm.tar.gz" -C "$tools" --transform 's,^,linux-amd64/,' helm
variables
say "Les images, construites et publiées"
images
say "Des machines nues à la page"
play site.yml
say "Une seconde fois : rien ne doit changer"
play site.yml
[ "$(changed site.yml)" = 0 ] || fail "le second passage a changé quelque chose"
shown
page
say "Un compte, sa sauvegarde, et la perte d’une machine"
caller create ana
play backup.yml
lost
caller opens ana
say "Après la perte, le second passage ne change rien"
play site.yml
[ "$(changed site.yml)" = 0 ] || fail "le second passage a changé quelque chose"
say "Tout s’efface"
play reset.yml -e reset_confirmation=example
say "Tout a été joué avec K3s, sur deux machines."
