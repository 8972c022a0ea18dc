#!/bin/sh
# Says in Markdown what dist/ answers otherwise in a range of revisions, and writes the same into a folder.
set -eu
mkdir -p "$2"
npx --no-install reach diff "$1" dist --format markdown --output "$2/diff.md"
npx --no-install reach diff "$1" dist --output "$2/diff.txt"
cat "$2/diff.md"
