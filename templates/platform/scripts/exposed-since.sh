#!/bin/sh
# Says in Markdown which ways in dist/ has more or less than at an earlier commit.
set -eu
base=$(mktemp -d)
trap 'rm -rf "$base"' EXIT
git archive "$1" | tar -x -C "$base" # the whole tree: dist/ may not have been there
npm run --silent exposed -- "$base/dist" >"$base/before"
npm run --silent exposed -- dist >"$base/after"
echo "## What this change exposes and withdraws"
echo
if cmp -s "$base/before" "$base/after"; then
  echo "Nothing."
else
  echo '```diff'
  diff -U 0 "$base/before" "$base/after" | sed '/^@@/d; /^---/d; /^+++/d'
  echo '```'
fi
