#!/usr/bin/env bash
# Takes what is this team's out of a copy of the repository, so that another team starts its own board and plan.
set -euo pipefail
shopt -s inherit_errexit
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'TEXT'
Usage : scripts/new-team.sh [--reprise | --refaire] [FICHIER]

À lancer une fois, dans une copie du dépôt dont l’historique git est le vôtre (git init, sans autre commit).

  --reprise   vous reprenez le code : vos cartes sont de le comprendre, le déployer, l’adapter, accueillir, répéter
  --refaire   vous le refaites, pas à pas, du cahier des charges : nos cartes, remises « À faire » (par défaut)
  FICHIER     vos données, une par ligne ; sans lui, la commande les demande, ou laisse le plan sans nom si elle ne
              peut pas demander :
                ecole: …
                session: …
                soutenance: AAAA-MM-JJ
                debut: AAAA-MM-JJ
                personne: Prénom Nom, role

Elle fait votre plan, votre tableau vide, votre journal, votre feuille de temps, un compte rendu par jour, la liste du
jour de la soutenance, vos couvertures et votre CHANGELOG. Elle retire nos décisions, notre historique, nos mesures et
tous nos documents calculés. Elle refuse, sans rien toucher, là où des cartes ont déjà un historique.

  --help      affiche ceci
TEXT
}

refuse() {
  echo "$1" >&2
  exit 1
}

path=refaire file=""
for argument in "$@"; do
  case "$argument" in
    --help | -h) usage; exit 0 ;;
    --reprise | --refaire) path=${argument#--} ;;
    -*) usage >&2; exit 2 ;;
    *) [ -f "$argument" ] || refuse "$argument n’existe pas."; file=$argument ;;
  esac
done

[ -e .git ] || refuse "Aucun dépôt git ici. Remède : git init, puis la même commande."
if git rev-parse -q --verify HEAD >/dev/null && [ -n "$(git log -1 --format=%h -- kanban/cartes)" ]; then
  refuse "Les cartes ont déjà un historique ici. Remède : copiez les fichiers sans .git, puis git init."
fi

# What the team says of itself: read, or asked for.
answers=""
if [ -n "$file" ]; then
  answers=$(cat "$file")
elif [ -t 0 ]; then
  for question in ecole session "soutenance (AAAA-MM-JJ)" "debut du travail (AAAA-MM-JJ)"; do
    read -rp "$question : " said
    answers+="${question%% *}: $said"$'\n'
  done
  for role in $(sed -n '/^roles:/,/^[^ ]/s/^  \([a-z-]*\):.*/\1/p' gantt/plan.yml); do
    read -rp "qui tient le rôle $role : " said
    answers+="personne: $said, $role"$'\n'
  done
fi
told() { sed -nE "s/^$1 *: *(.*[^ ]) *$/\1/p" <<<"$answers"; }
for key in soutenance debut; do
  date=$(told "$key")
  [ -z "$date" ] || date -d "$date" +%F >/dev/null 2>&1 || refuse "$key : « $date » n’est pas une date. Remède : AAAA-MM-JJ."
done
while IFS= read -r person; do
  role=${person##*, }
  [ -z "$person" ] || grep -q "^  $role: {" gantt/plan.yml ||
    refuse "personne : « $person » n’a pas un rôle de gantt/plan.yml. Remède : Prénom Nom, role ; un rôle de plus s’ajoute d’abord dans gantt/plan.yml."
done < <(told personne)

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
# The rules quote a decision that left with the others.
perl -CSD -Mutf8 -0pi -e 's/\s*;\s*\[la décision D-08\]\(decisions\.md\) dit pourquoi\././' kanban/regles.md
# It was decided here on a day of ours.
sed -i '/(D-09)/d; /^relecture_d_abord_depuis:/d' kanban/seuils.yml
printf '# Journal des changements\n\n## Non publié\n' >CHANGELOG.md
rm -f gantt/reference.yml gantt/heures.yml gantt/gantt.md gantt/*.svg \
  kanban/historique.yml kanban/tableau.md kanban/mesures.md kanban/dessins/*.svg \
  docs/pdf/*.pdf docs/soutenance/*.pdf docs/soutenance/*.html

# Every date of the plan, moved by as many days as its start: the last first, so that none is moved twice.
began="$(sed -n 's/^debut: //p' gantt/plan.yml)"
start="$(told debut)"
start="${start:-$(TZ=Europe/Paris date +%F)}"
days=$((($(date -ud "$start" +%s) - $(date -ud "$began" +%s)) / 86400))
for date in $(grep -oE '\b20[0-9]{2}-[0-9]{2}-[0-9]{2}\b' gantt/plan.yml | sort -ru); do
  sed -i "s/\b$date\b/@$(date -ud "$date $days days" +%F)/g" gantt/plan.yml
done
sed -i 's/@\(20[0-9-]*\)/\1/g' gantt/plan.yml

if [ "$path" = reprise ]; then
  rm -f kanban/cartes/*.md
  while IFS=';' read -r id title mission role hours after milestone why criterion; do
    [ "$id" != id ] || continue
    # shellcheck disable=SC1112 # A French apostrophe, meant.
    printf -- '---\nid: %s\ntitre: "%s"\nstatut: a-faire\nmission: %s\nrole: %s\nestimation_h: %s\ndepend_de: [%s]\njalon: %s\n---\n\n# %s\n\n## Description\n\n%s\n\n## Critères d’acceptation\n\n- [ ] %s\n\n## Revue technique\n' \
      "$id" "$title" "$mission" "$role" "$hours" "$after" "$milestone" "$title" "$why" "$criterion" \
      >"kanban/cartes/$(printf %03d "$id")-reprise.md"
  done <docs/modeles/reprise.csv
  sed -i -E 's/^retirees: .*/retirees: []/; s/^  differees: .*/  differees: []/; s/^  durees_h: .*/  durees_h: {}/; /^    - \{ cartes:/d; s/^  transferts:$/  transferts: []/' gantt/plan.yml
fi

# Their names: the plan, whence the covers.
people=$(told personne | sed -E 's/^(.*), ([a-z-]+)$/    - { nom: "\1", role: \2 }/')
if [ -n "$people" ]; then
  lines=""
  for key in ecole session soutenance; do
    said=$(told "$key")
    [ -z "$said" ] || lines+="  ${key/soutenance/date}: $said"$'\n'
  done
  awk -v said="${lines}  personnes:"$'\n'"$people" '/^  personnes: \[\]$/ { print said; next } { print }' gantt/plan.yml >gantt/plan.new
  mv gantt/plan.new gantt/plan.yml
fi
for text in docs/dossier.md docs/soutenance/questions.md; do
  sed -i '1a\\n**À réécrire : ce texte est encore celui du dépôt de départ.**' "$text"
done
sed -i -e 's|^author: .*|author: Équipe du projet|' -e 's|^Preuve de concept pour la COFRAP, à quatre voix$|À réécrire : diapositives du dépôt de départ|' docs/soutenance/diaporama.md

# What they fill in, day after day.
mkdir -p docs/equipe/comptes-rendus
printf '# Journal de bord\n\nUne entrée par jour : ce qui est fait, ce qui bloque, ce qui est décidé.\n' >docs/equipe/journal.md
{ echo 'date;personne;carte;heures'; told personne | sed -E 's/^(.*), [a-z-]+$/;\1;;/'; } >docs/equipe/feuille-de-temps.csv
cp docs/modeles/jour-de-soutenance.md docs/equipe/jour-de-soutenance.md
sed -nE 's/^  - \{ jour: ([0-9]+), quoi: "([^"]*)".*/\1;\2/p' gantt/plan.yml | while IFS=';' read -r day what; do
  report="docs/equipe/comptes-rendus/jour-$day.md"
  [ -f "$report" ] || sed -e "1s/.*/# Compte rendu du jour $day/" -e '2,4d' docs/modeles/compte-rendu.md >"$report"
  # A day may have two rituals: the second joins the first.
  if grep -q '^- Objet.*\[une phrase\]' "$report"; then
    sed -i "s/^- Objet[^.]*\[une phrase\]\./- Objet\xc2\xa0: $what./" "$report"
  else
    sed -i "s/^\(- Objet.*\)\.$/\1\xc2\xa0; ${what,}./" "$report"
  fi
done
sed -i 's|(../guides/|(../../guides/|g' docs/equipe/comptes-rendus/*.md
cat >docs/explication/comment-ce-depot-a-ete-produit.md <<TEXT
# Comment ce dépôt a été produit

Notre équipe est partie le $start d’un dépôt de référence, sous licence Apache-2.0. Nous avons choisi de le **$path**.

## Ce que nous avons repris, et ce que nous avons fait

| Partie | Reprise telle quelle, adaptée, ou écrite par nous | Commits |
|---|---|---|
| La page | | |
| Les fonctions | | |
| La plateforme | | |
| Les documents | | |

## Ce que notre tableau montre, et ne montre pas

À remplir depuis \`kanban/mesures.md\`, écarts compris.
TEXT

cat <<'TEXT'
C’est fait. La suite, dans l’ordre :

  1. gantt/plan.yml : votre calendrier, vos échéances, vos coûts ; puis vos cartes, et l’accueil qui les nomme
  2. git add -A && git commit : ce commit ouvre votre tableau
  3. docs/generate reference : fige votre plan, si vous voulez y comparer le réel ; à faire avant la première carte prise
  4. docs/generate : le tableau, le plan, les documents
  5. docs/explication/comment-ce-depot-a-ete-produit.md : ce que vous avez repris, et ce que vous avez fait
TEXT
