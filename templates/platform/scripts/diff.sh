#!/bin/sh
# Says in Markdown what dist/ answers otherwise in a range of revisions, and writes the same into a folder.
set -eu
old=${1%%..*}
if ! git rev-parse --verify --quiet "$old^{commit}" >/dev/null; then
  echo "Commit $old is not in this clone, so nothing is compared with it."
  exit 0
fi
mkdir -p "$2"
npx --no-install reach diff "$1" dist --format markdown --output "$2/diff.md"
npx --no-install reach diff "$1" dist --output "$2/diff.txt"
cat "$2/diff.md"
