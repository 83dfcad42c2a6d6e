#!/usr/bin/env bash
# Takes what is this team's out of a copy of the repository, so that another team starts its own board and plan.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'TEXT'
Usage : scripts/new-team.sh

À lancer une fois, dans une copie du dépôt dont l’historique git est le vôtre (git init, sans autre commit) :

  - chaque carte revient à « À faire », ses critères décochés, sa revue technique vidée ;
  - les décisions de pilotage, l’historique publié et la référence figée sont retirés ;
  - le plan débute aujourd’hui, jour où votre premier commit ouvrira le tableau.

Refuse, sans rien toucher, là où des cartes ont déjà un historique.

  --help   affiche ceci
TEXT
}

refuse() {
  echo "$1" >&2
  exit 1
}

case "$*" in
  "") ;;
  --help | -h) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

[ -e .git ] || refuse "Aucun dépôt git ici. Remède : git init, puis la même commande."
if git rev-parse -q --verify HEAD >/dev/null && [ -n "$(git log -1 --format=%h -- kanban/cartes)" ]; then
  refuse "Les cartes ont déjà un historique ici. Remède : copiez les fichiers sans .git, puis git init."
fi

for card in kanban/cartes/*.md; do
  sed -i -E \
    -e '2,/^---$/ s/^statut: .*/statut: a-faire/' \
    -e 's/^- \[x\]/- [ ]/' \
    -e '/^## Revue technique$/q' "$card"
done
introduction="$(sed '/^## D-/,$d' kanban/decisions.md)"
printf '%s\n' "$introduction" >kanban/decisions.md
sed -i "s/^debut: .*/debut: $(TZ=Europe/Paris date +%F)/" gantt/plan.yml
rm -f gantt/reference.yml kanban/historique.csv

cat <<'TEXT'
C’est fait. La suite, dans l’ordre :

  1. vos cartes et gantt/plan.yml (échéances, rôles, coûts, accueil)
  2. git add -A && git commit, aujourd’hui : ce commit ouvre votre tableau
  3. docs/generate tableau gantt : le tableau, la référence figée, le plan
TEXT
