#!/usr/bin/env bash
# Takes what is this team's out of a copy of the repository, so that another team starts its own board and plan.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'TEXT'
Usage : scripts/new-team.sh

À lancer une fois, dans une copie du dépôt dont l’historique git est le vôtre (git init, sans autre commit) :

  - chaque carte revient à « À faire », ses critères décochés, sa revue technique vidée ; nos cartes de maintenance,
    dont le jalon est hors_plan, sont retirées ;
  - les décisions de pilotage, l’historique publié, le journal et tous nos documents calculés sont retirés ;
  - le plan débute aujourd’hui, et toutes ses dates suivent.

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

# Cards of the milestones that the plan does not cover, and those milestones.
for code in $(sed -nE 's/.*code: (J[0-9]+),.*hors_plan: true.*/\1/p' gantt/plan.yml); do
  grep -lx "jalon: $code" kanban/cartes/*.md | xargs -r rm -f
done
sed -i '/hors_plan: true/d; /^  # /d' gantt/plan.yml

for card in kanban/cartes/*.md; do
  sed -i -E \
    -e '2,/^---$/ s/^statut: .*/statut: a-faire/' \
    -e 's/^- \[x\]/- [ ]/' \
    -e '/^## Revue technique$/q' "$card"
done
introduction="$(sed '/^## D-/,$d' kanban/decisions.md)"
printf '%s\n' "$introduction" >kanban/decisions.md
printf '# Journal des changements\n\n## Non publié\n' >CHANGELOG.md
rm -f gantt/reference.yml gantt/heures.yml gantt/gantt.md gantt/chiffres.json gantt/*.svg \
  kanban/historique.csv kanban/tableau.md kanban/mesures.md kanban/dessins/*.svg \
  docs/pdf/*.pdf docs/soutenance/*.pdf docs/soutenance/*.html

# Every date of the plan, moved by as many days as its start: the last first, so that none is moved twice.
began="$(sed -n 's/^debut: //p' gantt/plan.yml)"
today="$(TZ=Europe/Paris date +%F)"
days=$((($(date -ud "$today" +%s) - $(date -ud "$began" +%s)) / 86400))
for date in $(grep -oE '\b20[0-9]{2}-[0-9]{2}-[0-9]{2}\b' gantt/plan.yml | sort -ru); do
  sed -i "s/\b$date\b/@$(date -ud "$date $days days" +%F)/g" gantt/plan.yml
done
sed -i 's/@\(20[0-9-]*\)/\1/g' gantt/plan.yml

cat <<'TEXT'
C’est fait. La suite, dans l’ordre :

  1. gantt/plan.yml : votre équipe, vos rôles, votre calendrier, vos échéances, vos coûts ; puis vos cartes
  2. git add -A && git commit : ce commit ouvre votre tableau
  3. docs/generate reference : fige votre plan, si vous voulez y comparer le réel ; à faire avant la première carte prise
  4. docs/generate : le tableau, le plan, les documents
TEXT
