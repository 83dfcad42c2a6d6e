#!/usr/bin/env bash
# Has Lighthouse score the page, in each language and each view that an address opens, and writes what it found to
# docs/reference/lighthouse.md. The page must be served already: ./demo, then scripts/lighthouse.sh [ADDRESS].
# Its scores of speed are those of a machine at rest.
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

version=12.8.2
address=${1:-http://localhost:8080}
port=9333
# Not in /tmp, which a Chromium packed as a snap has for itself.
mkdir -p target
reports=$(mktemp -d -p "$PWD/target")

# Lighthouse waits in vain for a Chromium that it starts through Debian's own launcher.
scripts/chromium --headless=new --remote-debugging-port="$port" --user-data-dir="$reports/profile" about:blank \
  2>/dev/null &
browser=$!
trap 'kill "$browser"; wait "$browser" 2>/dev/null || true; rm -rf "$reports"' EXIT
until curl -s -o /dev/null "http://127.0.0.1:$port/json/version"; do sleep 0.2; done

for language in fr en ar; do
  for view in sign-in create activate; do
    echo "$language $view" >&2
    # What the demonstration alone adds is left out: it is not delivered.
    npx --yes "lighthouse@$version" "$address/?lang=$language#/$view" --quiet --hostname 127.0.0.1 --port "$port" \
      --output json --output-path "$reports/$language-$view.json" --blocked-url-patterns '*/demo/bar/*' >/dev/null
  done
done

node scripts/lighthouse.mjs "$reports" >docs/reference/lighthouse.md
cat docs/reference/lighthouse.md
