#!/usr/bin/env bash
# Counts the words of the documents that people write and read, and fails beyond the limit: a document that nobody has
# the time to read does not exist. Not counted: cards, pages that a command makes, models to copy, operators' guides.
set -euo pipefail
shopt -s inherit_errexit
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

limit=40000
uncounted='^kanban/(cartes/|tableau\.md|mesures\.md)|^gantt/gantt\.md|^docs/(captures|modeles|equipe)/|^docs/reference/(lighthouse|mesures|tracabilite|verifications-deploiement)\.md|^docs/guides/(deployer|depanner|construire-les-images|livrer|pipelines)\.md|^(ansible|platform|lint)/|/src/'

# Without annotations, addresses and code, a word is what has a letter or a figure between two spaces.
words() {
  perl -CSD -0777 -ne 's/<!--[^\n]*?-->//g; s/^ *```.*?^ *```$//gms; s/\]\([^)]*\)/]/g; print scalar(grep { /[\p{L}\p{N}]/ } split), " $ARGV\n"' "$@"
}

counted=$(git ls-files '*.md' | grep -Ev "$uncounted" | while IFS= read -r file; do words "$file"; done | sort -rn)
total=$(awk '{ sum += $1 } END { print sum }' <<<"$counted")
[ "${1:-}" != --all ] || echo "$counted"
echo "$total mots, pour $limit au plus"
[ "$total" -le "$limit" ]
