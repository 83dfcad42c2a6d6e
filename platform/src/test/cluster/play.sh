#!/usr/bin/env bash
# Plays the roles that act in a cluster against a real one, from its making to its removal: everything twice, what the entry
# and the policies refuse, a backup, a restoration, rotations, an upgrade and a change of colour under traffic, a reset, and a
# rebuilding that is killed in the middle of each role. Root. Needs COFRAP_TOOLS (tools.sh).
set -euo pipefail
shopt -s inherit_errexit
here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../../../.." && pwd)"
home="${COFRAP_CLUSTER:-/var/tmp/cofrap-cluster}"
operator="$home/operator"
tag="${COFRAP_TAG:-1.0.0}"
# The cluster's own: functions are pulled at each start, as faas-netes has it (imagePullPolicy: Always).
registry=10.211.0.1:5000/cofrap
traffic='' missed=''

leave() {
  local process
  for process in $traffic; do kill "$process" 2> /dev/null || true; done
  "$here/cluster.sh" down
  say "Le cluster est retiré."
}
trap leave EXIT

say() { printf '\n== %s  %s\n' "$(date +%T)" "$*"; }

fail() {
  echo "ÉCHEC : $*" >&2
  exit 1
}

# What the operator has at hand, in the form that the role tools takes.
tools() {
  mkdir -p "$operator"
  tar -czf "$home/helm.tar.gz" -C "$COFRAP_TOOLS" --transform 's,^,linux-amd64/,' helm
}

# From another machine than the node: what is called is called from outside.
outside() { ip netns exec cofrap-outside "$@"; }

variables() {
  cat > "$home/variables.yml" << YAML
cofrap_directory: $operator
cofrap_kubeconfig: $KUBECONFIG
cofrap_context: cluster
cofrap_bin: $operator/bin
cofrap_address: 10.211.0.1
cofrap_registry: $registry
images_scheme: http
cofrap_tag: "$tag"
cofrap_storage_class: local-path
cofrap_postgres_image: localhost/postgres:15.0
tools_kubectl_path: $COFRAP_TOOLS/kubectl
tools_kubectl_sha256: {}
tools_helm_path: $home/helm.tar.gz
tools_helm_sha256: {}
tools_faas_cli_path: $COFRAP_TOOLS/faas-cli
openfaas_chart: $COFRAP_TOOLS/openfaas.tgz
openfaas_images: { gateway: "localhost/gateway:1", faasnetes: "localhost/faas-netes:1", prometheus: "localhost/prometheus:1", alertmanager: "localhost/alertmanager:1" }
# This cluster has K3s' Traefik where K3s has it.
ingress_k3s: true
network_policies_ingress_namespace: kube-system
rotate_keys_ticket_seconds: 30
YAML
}

play() {
  local book=$1
  shift
  (cd "$root/ansible" && outside ansible-playbook "$book" -i inventories/existing -e @"$home/variables.yml" "$@") |
    tee "$home/log/$book" | grep -vE '^$|arg spec|^(ok|skipping|included):' || fail "$book : voyez $home/log/$book"
}

# What must be refused, and say why.
refused() {
  local why=$1 book=$2
  shift 2
  (play "$book" "$@") > /dev/null 2>&1 && fail "$book devait refuser"
  grep -q "$why" "$home/log/$book" || fail "$book a refusé sans dire « $why » : voyez $home/log/$book"
}

# Nothing that the platform keeps secret is in what a playbook printed, as it is or in Base64.
discreet() {
  ansible-vault view --vault-password-file "$operator/phrase-du-coffre" "$operator/secrets.yml" | python3 -c '
import base64, sys, yaml
printed = open(sys.argv[1]).read()
for name, value in yaml.safe_load(sys.stdin).items():
    for secret in [value.strip(), *(line.split(":", 1)[1] for line in value.split() if ":" in line)]:
        if secret in printed or base64.b64encode(secret.encode()).decode().rstrip("=")[:-1] in printed:
            sys.exit("%s is printed" % name)' "$home/log/$1" || fail "$1 montre un secret : voyez $home/log/$1"
}

build() {
  say "La plateforme, jusqu’à sa sauvegarde, en disant tout (-vvv)"
  play site.yml -vvv --diff --skip-tags preflight,proof > /dev/null
  discreet site.yml
  say "La plateforme entière, et sa vérification de l’extérieur"
  play site.yml --skip-tags preflight
}

# What runs, for those who were not there.
shown() {
  kubectl get nodes --output wide
  kubectl get pods --all-namespaces --output wide
  kubectl get services,ingresses,persistentvolumeclaims --all-namespaces
  kubectl --namespace openfaas get deployments --output wide
  helm list --all-namespaces
  helm --namespace openfaas history openfaas
}

# Told what would be done, and seen to do nothing: the pods, the secrets and the copies stay as they are.
simulated() {
  local book before
  before="$(state)"
  for book in backup.yml restore.yml rotate-keys.yml reset.yml; do
    play "$book" --check --diff -e restore_confirmation=oui -e reset_confirmation=existing > /dev/null
    grep -q 'ans --check' "$home/log/$book" || fail "$book --check ne dit pas ce qui serait fait"
  done
  [ "$(state)" = "$before" ] || fail "une simulation a changé quelque chose"
}

state() {
  kubectl get pods,jobs,secrets --all-namespaces --output 'jsonpath={range .items[*]}{.metadata.uid}{.metadata.resourceVersion}{"\n"}{end}'
  find "$operator" -type f -exec sha256sum {} +
}

changed() { sed -n 's/.*changed=\([0-9]*\).*/\1/p' "$home/log/${1:-site.yml}" | tail -n 1; }

# A PostgreSQL that the roles did not make, in another namespace, with the database and the owner that they ask for.
external() {
  cat > "$home/external.yml" << 'YAML'
database_external: true
database_host: base.default
# as the policies see it, once kube-proxy has turned the service into its pod
network_policies_database_cidr: 10.211.0.0/16
YAML
  kubectl create secret generic base --from-literal=password="$(kubectl --namespace cofrap get secret postgres \
    --output 'jsonpath={.data.admin-password}' | base64 --decode)"
  kubectl apply -f - << 'YAML'
apiVersion: v1
kind: Service
metadata: { name: base }
spec: { selector: { app: base }, ports: [{ port: 5432 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: base, labels: { app: base } }
spec:
  containers:
    - name: base
      image: localhost/postgres:15.0
      # The functions ask one that is not the cluster's for TLS.
      command: [bash, -c]
      args:
        - >-
          umask 077 && openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=base.default -keyout /tmp/key -out /tmp/certificate &&
          exec postgres.sh -c ssl=on -c ssl_cert_file=/tmp/certificate -c ssl_key_file=/tmp/key
      env:
        - { name: PGDATA, value: /tmp/data }
        - { name: POSTGRES_DB, value: cofrap }
        - { name: POSTGRES_USER, value: postgres }
        - { name: POSTGRES_PASSWORD_FILE, value: /secret/password }
      volumeMounts: [{ name: secret, mountPath: /secret }]
      readinessProbe: { exec: { command: [pg_isready, --host=127.0.0.1] }, periodSeconds: 2 }
  volumes: [{ name: secret, secret: { secretName: base } }]
YAML
  kubectl wait --for=condition=Ready --timeout=180s pod/base
}

# The registry that a role puts in the cluster: it says what it lacks; filled through kubectl, it serves the whole platform.
of_the_cluster() {
  local image forward pushed=localhost:5001/cofrap own=(-e cofrap_registry_in_cluster=true -e registry_image=localhost/registry:1
    -e cofrap_registry=10.211.0.1:30500/cofrap)
  refused 'il y manque' site.yml --tags secrets,registry "${own[@]}"
  kubectl --namespace cofrap port-forward deployment/registry 5001:5001 > "$home/log/registry-forward" 2>&1 &
  forward=$!
  await "Le registre" curl --silent --fail http://localhost:5001/v2/
  for image in generate-password generate-2fa authenticate rotate-keys page; do
    buildah push -q --tls-verify=false "$registry/$image:$tag" "docker://$pushed/$image:$tag"
  done
  kill "$forward"
  play site.yml --skip-tags preflight "${own[@]}"
  kubectl --namespace openfaas-fn get deployments --output jsonpath='{..image}' | grep -q 10.211.0.1:30500/cofrap/authenticate ||
    fail "les fonctions ne viennent pas du registre du cluster"
  play site.yml --skip-tags preflight "${own[@]}"
  [ "$(changed)" = 0 ] || fail "avec le registre du cluster, le second passage a changé quelque chose"
}

# The cluster says no to what the provider asks of it; the gateway answers that all is well.
frozen() {
  kubectl "$1" -f - > /dev/null << 'YAML'
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: frozen }
spec:
  matchConstraints:
    resourceRules: [{ apiGroups: [apps], apiVersions: [v1], resources: [deployments], operations: [UPDATE] }]
  validations: [{ expression: "object.metadata.name != 'authenticate'" }]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: frozen }
spec: { policyName: frozen, validationActions: [Deny] }
YAML
}

# A pod in a namespace, under a name, on a node; what it reaches is asked from within.
probe() {
  kubectl --namespace "$1" delete pod probe --ignore-not-found --grace-period=1 > /dev/null
  kubectl --namespace "$1" apply -f - > /dev/null << YAML
apiVersion: v1
kind: Pod
metadata: { name: probe, labels: { app.kubernetes.io/name: "$2" } }
spec:
  nodeName: $3
  automountServiceAccountToken: false
  securityContext: { runAsNonRoot: true, runAsUser: 65534, seccompProfile: { type: RuntimeDefault } }
  containers:
    - name: probe
      image: localhost/pause:1
      imagePullPolicy: Never
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
YAML
  kubectl --namespace "$1" wait --for=condition=Ready pod/probe --timeout=60s > /dev/null
}

reaches() {
  # shellcheck disable=SC2046 # an address and a port
  kubectl --namespace "$1" exec probe -- /busybox timeout 3 /busybox nc $(kubectl get services --all-namespaces --output \
    "jsonpath={range .items[?(@.metadata.name=='$2')]}{.spec.clusterIP} {.spec.ports[0].port}{end}") < /dev/null > /dev/null 2>&1
}

# NAMESPACE NAME, and all that a pod of that name there may reach.
paths() {
  cat << 'PATHS'
default stranger
cofrap stranger
cofrap backup postgres
openfaas-fn stranger
openfaas stranger gateway authenticate
kube-system stranger gateway page
PATHS
}

policed() {
  local node=$1 space name open target
  while read -r space name open; do
    probe "$space" "$name" "$node"
    for target in $open; do await "$target, pour $name de $space, sur $node," reaches "$space" "$target"; done
    for target in gateway page postgres authenticate; do
      if [[ " $open " != *" $target "* ]] && reaches "$space" "$target"; then fail "$name de $space, sur $node, atteint $target"; fi
    done
    echo "$name de $space, sur $node : ${open:-rien}"
    kubectl --namespace "$space" delete pod probe --grace-period=1 > /dev/null
  done < <(paths)
}

# The new version beside the old one, then in its place; back; and kept.
released() {
  play release.yml -e cofrap_tag="$tag-next"
  caller opens ana
  play release.yml -e release_action=return
  caller opens ana
  play release.yml -e cofrap_tag="$tag-next"
  play release.yml -e release_action=confirm
}

# Where each role is killed, just after it comes to that task.
middles() {
  cat << 'TASKS'
namespaces : Les espaces de noms
images : Chaque image est demandée
openfaas : OpenFaaS Community tourne
database : La table, les rôles
functions : Les fonctions sont déployées
frontend : La page est déclarée
ingress : Le certificat est dans le cluster
network_policies : Seuls les chemins utiles
backup : La sauvegarde de chaque nuit
verify : Le compte s’active
TASKS
}

# Killed in the middle of each role, then run to its end.
rebuild() {
  local middle state roles=secrets
  while read -r middle; do
    say "Tué dans « $middle… »"
    # After those before it, which what was killed left half done.
    roles="$roles,${middle%% *}"
    killed "$middle" "$roles"
    state="$(helm status openfaas --namespace openfaas --output json 2> /dev/null | jq -r .info.status || true)"
    echo "chart : ${state:-absent}"
    case "$middle" in
      openfaas*) [[ "$state" == pending-* ]] || fail "le chart n’est pas resté à moitié fait : $state" ;;
    esac
  done < <(middles)
  [ "$(verifications)" = 1 ] || fail "la vérification tuée devait laisser un compte, et en laisse $(verifications)"
  say "Puis mené à son terme, et rien ne change ensuite"
  play site.yml --skip-tags preflight -e verify_left_after=0
  [ "$(verifications)" = 0 ] || fail "le compte de la vérification tuée reste"
  play site.yml --skip-tags preflight
  [ "$(changed)" = 0 ] || fail "après des passages tués, le second passage entier a changé quelque chose"
}

# How many accounts of a verification are in the table.
verifications() {
  kubectl --namespace cofrap exec postgres-0 -- psql --username=postgres -At cofrap \
    -c "select count(*) from account where username like 'verification-%'"
}

begun() { [[ "$(helm status openfaas --namespace openfaas --output json | jq -r .info.status)" == pending-* ]]; }

killed() {
  local log="$home/log/killed" player
  # Otherwise a task is named once its first result is there.
  (cd "$root/ansible" && export ANSIBLE_DISPLAY_SKIPPED_HOSTS=true && exec setsid ip netns exec cofrap-outside ansible-playbook site.yml \
    -i inventories/existing -e @"$home/variables.yml" --tags "$2") < /dev/null > "$log" 2>&1 &
  player=$!
  until grep -qF "TASK [$1" "$log"; do
    kill -0 "$player" 2> /dev/null || fail "« $1 » n’est pas venu : voyez $log"
    sleep 0.1
  done
  case "$1" in
    openfaas*) await "Le chart" begun ;;
    *) sleep 0.3 ;;
  esac
  kill -KILL -- "-$player" 2> /dev/null || fail "« $1 » était fini avant d’être tué"
  wait "$player" || true
}

# What the platform knows of a secret, in the cluster.
secret() { kubectl --namespace "$1" get secret "$2" --output "jsonpath={.data.${3//./\\.}}" | base64 --decode; }

database_opens() {
  # shellcheck disable=SC2016 # expanded in the pod
  kubectl --namespace cofrap exec --stdin postgres-0 -- sh -c \
    'read -r PGPASSWORD && export PGPASSWORD && psql --host="$(hostname -i)" --username="$0" --command="select 1" cofrap' \
    "$1" <<< "$2" > /dev/null 2>&1
}

gateway_opens() {
  local address
  address="$(kubectl --namespace openfaas get service gateway --output 'jsonpath={.spec.clusterIP}')"
  [ "$(printf 'user = "admin:%s"' "$1" | curl --silent --output /dev/null --write-out '%{http_code}' --config - \
    "http://$address:8080/system/functions")" = 200 ]
}

# Each password is another, the old ones open nothing, the new ones open; so does the new certificate.
rotated() {
  local gateway admin functions backup certificate
  gateway="$(secret openfaas basic-auth basic-auth-password)" admin="$(secret cofrap postgres admin-password)"
  functions="$(secret cofrap postgres functions-password)" backup="$(secret cofrap postgres backup-password)"
  certificate="$(secret cofrap cofrap-tls tls.crt)"
  if ! database_opens postgres "$admin" || ! database_opens cofrap_functions "$functions" ||
    ! database_opens cofrap_backup "$backup" || ! gateway_opens "$gateway"; then
    fail "les mots de passe d’avant n’ouvrent pas : l’épreuve ne prouverait rien"
  fi
  traffic_starts secrets
  play rotate-secrets.yml -e '{"rotate_secrets": ["gateway", "database"]}'
  traffic_ends secrets
  if database_opens postgres "$admin" || database_opens cofrap_functions "$functions" ||
    database_opens cofrap_backup "$backup" || gateway_opens "$gateway"; then
    fail "un mot de passe d’avant ouvre encore"
  fi
  database_opens postgres "$(secret cofrap postgres admin-password)" || fail "le nouveau mot de passe du propriétaire n’ouvre pas"
  database_opens cofrap_backup "$(secret cofrap postgres backup-password)" || fail "le nouveau mot de passe des copies n’ouvre pas"
  gateway_opens "$(secret openfaas basic-auth basic-auth-password)" || fail "le nouveau mot de passe de la passerelle n’ouvre pas"
  play rotate-secrets.yml -e '{"rotate_secrets": ["tls"]}'
  [ "$(secret cofrap cofrap-tls tls.crt)" != "$certificate" ] || fail "le certificat n’a pas changé"
  discreet rotate-secrets.yml
  play backup.yml
}

# The task starts by itself, and forgets a copy that is too old.
scheduled() {
  local volume old=cofrap-20200101T000000Z.dump
  play site.yml --tags backup -e "backup_schedule='* * * * *'"
  await "L’heure de la sauvegarde" job_of_the_schedule
  # Bound to its first consumer, as local-path has it.
  kubectl --namespace cofrap wait --for=jsonpath='{.status.phase}'=Bound --timeout=240s persistentvolumeclaim/backups
  volume="$(kubectl --namespace cofrap get persistentvolumeclaim backups -o 'jsonpath={.spec.volumeName}')"
  volume="$(kubectl get persistentvolume "$volume" -o 'jsonpath={.spec.hostPath.path}')"
  install -o 999 -m 0600 /dev/null "$volume/$old"
  kubectl --namespace cofrap wait --for=condition=Complete --timeout=240s "job/$(job_of_the_schedule)"
  # Whichever of the tasks came after the old copy did.
  await "L’oubli de la vieille copie" test ! -e "$volume/$old"
  play site.yml --tags backup
}

job_of_the_schedule() {
  kubectl --namespace cofrap get jobs --selector app.kubernetes.io/name=backup --output 'jsonpath={.items[0].metadata.name}'
}

await() {
  local what=$1
  shift
  for _ in $(seq 180); do
    if "$@" > /dev/null 2>&1; then return; fi
    sleep 1
  done
  fail "$what ne vient pas"
}

# Its own process, and no function of this shell: a signal reaches it.
traffic_starts() {
  ip netns exec cofrap-outside "$here/caller.py" "$operator" traffic > "$home/log/traffic-$1" 2>&1 &
  traffic=$!
}

# What was missed is told now, and counted at the end: what follows must hold whatever was missed.
traffic_ends() {
  kill "$traffic"
  wait "$traffic" || missed="$missed $1"
  traffic=
  cat "$home/log/traffic-$1"
}

# The page as a browser has it, by its name and through the entry.
page() {
  outside "$root/scripts/chromium" --headless --user-data-dir="$home/chromium" --window-size=1200,900 --hide-scrollbars \
    --ignore-certificate-errors --host-resolver-rules='MAP comptes.cofrap.test 10.211.0.1' --virtual-time-budget=5000 \
    --screenshot="$home/log/page.png" https://comptes.cofrap.test/ > "$home/log/chromium" 2>&1
  [ -s "$home/log/page.png" ] || fail "aucune page : voyez $home/log/chromium"
}

# Every command of the guide, against the cluster: only what makes an account older is its table's own.
life() {
  mkdir -p "$home/curl"
  echo 'resolve = "comptes.cofrap.test:443:10.211.0.1"' > "$home/curl/.curlrc"
  # shellcheck disable=SC2016 # expanded there
  {
    echo 'older() { kubectl --namespace cofrap exec postgres-0 -- psql --username=postgres cofrap -c "update account set gendate = gendate - 184 * 86400 where username = '"'"'$nom'"'"'"; }'
    sed -n '/^```bash/,/^```/{/^```/!p}' "$root/docs/tutoriels/parcours-avec-curl.md" | sed -e '/apt-get/d; /^\.\/demo/d; /demo\/table/d' \
      -e 's,^adresse=.*,adresse=https://comptes.cofrap.test,; s,^appeler demo/age.*,older,'
  } > "$home/life.sh"
  outside env CURL_HOME="$home/curl" CURL_CA_BUNDLE="$operator/tls/comptes.cofrap.test.crt" bash -v "$home/life.sh" 2>&1 |
    tee "$home/log/life"
  [ "$(grep -E '^[0-9]{3}$' "$home/log/life" | tr '\n' ' ')" = '201 409 200 401 200 403 200 401 ' ] || fail "la vie d’un compte : voyez $home/log/life"
}

caller() { outside "$here/caller.py" "$operator" "$@"; }

export PATH="$operator/bin:$COFRAP_TOOLS:$PATH" KUBECONFIG="$home/kubeconfig"
say "Un Kubernetes"
"$here/cluster.sh" down
rm -rf "$operator" "$home"/{server,agent}/containerd
"$here/cluster.sh" up
tools
variables
say "Les images, construites et publiées par site.yml"
# From the node: what they are built of comes from its network.
(cd "$root/ansible" && ansible-playbook site.yml -i inventories/existing -e @"$home/variables.yml" --tags images -e cofrap_images=build)
# On the base that those images were built from.
buildah inspect localhost/postgres:15.0 > /dev/null 2>&1 ||
  buildah bud --isolation chroot -q -t localhost/postgres:15.0 -f "$here/stand-ins/Dockerfile.postgres" "$here/stand-ins"
"$here/cluster.sh" load localhost/postgres:15.0
for image in generate-password generate-2fa authenticate rotate-keys page; do
  "$here/cluster.sh" publish "$registry/$image:$tag" "cofrap/$image:$tag-next"
done

build
shown
say "Une mise à jour refusée en silence est vue"
frozen apply
sleep 5
refused "authenticate n’a pas changé" site.yml --tags secrets,functions -e cofrap_tag="$tag-next"
frozen delete
play site.yml --tags secrets,functions
say "Une seconde fois : rien ne doit changer"
play site.yml --skip-tags preflight
[ "$(changed)" = 0 ] || fail "le second passage a changé quelque chose"
say "Chaque rôle seul, par son étiquette : rien ne doit changer non plus"
for role in secrets namespaces openfaas database functions frontend ingress network_policies backup verify; do
  play site.yml --tags "$role" > /dev/null
  [ "$(changed)" = 0 ] || fail "--tags $role a changé quelque chose"
  grep -q "TASK \[$role :" "$home/log/site.yml" || fail "--tags $role n’a rien joué"
done
play site.yml --skip-tags preflight --check --diff > /dev/null

say "Ce que l’entrée laisse passer, et ce que les règles réseau ferment"
outside "$here/bounds.py" "$operator"
play site.yml --tags secrets,ingress -e ingress_calls=2
outside "$here/bounds.py" "$operator" together
play site.yml --tags secrets,ingress
for node in server agent; do policed "$node"; done
say "La page, par un navigateur, et la vie d’un compte, telle que le guide la tape"
page
life

say "Ce qui ne vient pas : dit avec son remède, sans retirer ce qui sert"
refused 'ImagePull' site.yml --tags frontend -e frontend_image=localhost/absent:0 -e frontend_timeout=20
grep -q 'Remède' "$home/log/site.yml" || fail "une image absente ne dit pas son remède"
play site.yml --tags frontend,verify

say "La sauvegarde de chaque nuit, à son heure"
scheduled
say "Une sauvegarde, un désastre, une restauration"
caller create ana
play backup.yml
kubectl --namespace cofrap exec postgres-0 -- psql --quiet --username=postgres cofrap -c 'truncate account'
caller refused ana
play restore.yml -e restore_confirmation=oui -e restore_backup_first=false
caller opens ana
say "Chaque commande, avec --check : rien ne doit changer"
simulated

say "Une rotation des clés, sous les appels"
traffic_starts rotation
# Interrupted once, where it hurts most: the new key seals, the table is not resealed yet.
refused 'deux clés restent' rotate-keys.yml -e rotate_keys_image=localhost/absent:0 -e rotate_keys_timeout=20
play rotate-keys.yml
traffic_ends rotation
caller opens ana

say "Les mots de passe changent sous les appels, puis le certificat"
rotated
caller opens ana

say "Une mise à niveau, sous les appels"
traffic_starts upgrade
play upgrade.yml --skip-tags preflight -e cofrap_tag="$tag-next"
traffic_ends upgrade
kubectl --namespace openfaas-fn get deployments -o jsonpath='{..image}' | grep -q "authenticate:$tag-next" ||
  fail "la mise à niveau n’a pas changé d’images"
caller opens ana
say "Elle déçoit : les images d’avant reviennent, sous les appels"
traffic_starts rollback
play rollback.yml
traffic_ends rollback
kubectl --namespace openfaas-fn get deployments -o jsonpath='{..image}' | grep -q "authenticate:$tag@" ||
  fail "l’étiquette d’avant n’est pas revenue"
caller opens ana

say "Une version nouvelle à côté de l’ancienne, puis à sa place, sous les appels"
traffic_starts release
released
traffic_ends release
caller opens ana

say "Tout effacer, puis tout rendre d’une sauvegarde gardée ailleurs"
play backup.yml
copy="$(find "$operator/sauvegardes" -name 'cofrap-*.dump' | sort | tail -n 1)"
refused "Rien n’a été effacé" reset.yml -e reset_confirmation=oui
caller opens ana
play reset.yml -e reset_confirmation=existing
for space in cofrap openfaas-fn openfaas; do
  kubectl get namespace "$space" > /dev/null 2>&1 && fail "l’espace de noms $space reste"
done
play reset.yml -e reset_confirmation=existing
[ "$(changed reset.yml)" = 0 ] || fail "effacer deux fois a changé quelque chose"
rebuild
caller refused ana
play restore.yml -e restore_confirmation=oui -e restore_backup_first=false -e backup_restore_file="$copy"
caller opens ana

say "Une base extérieure à la place de celle du cluster"
external
# As the guide has it: the rules of before would close its way.
play site.yml --tags network_policies -e @"$home/external.yml"
play site.yml --skip-tags preflight -e @"$home/external.yml"
# Made anew by those who keep it: its preparation is over, and is done again.
kubectl exec base -- psql --quiet -U postgres cofrap -c 'drop table account'
play site.yml --skip-tags preflight -e @"$home/external.yml"
[ "$(changed)" -gt 0 ] || fail "une base refaite vide n’a pas été préparée de nouveau"
play site.yml --skip-tags preflight -e @"$home/external.yml"
[ "$(changed)" = 0 ] || fail "le second passage a changé quelque chose"
caller create bob
[ "$(kubectl exec base -- psql -U postgres -At cofrap -c "select username from account")" = bob ] ||
  fail "le compte n’est pas dans la base extérieure"
play rotate-secrets.yml -e @"$home/external.yml" -e '{"rotate_secrets": ["database"]}'
play backup.yml -e @"$home/external.yml"
play rotate-keys.yml -e @"$home/external.yml"
grep -q 'Lignes rescellées : 1\.' "$home/log/rotate-keys.yml" || fail "la rotation n’a pas rescellé la base extérieure"
caller opens bob
say "Un registre dans le cluster"
of_the_cluster
caller create carl
[ -z "$missed" ] || fail "des appels ont manqué pendant :$missed"
say "Tout a été joué contre un vrai Kubernetes."
