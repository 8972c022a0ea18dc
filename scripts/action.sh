#!/bin/sh
# What action.yml runs: the inputs are in the environment, since text in a script would be run.
set -eu
set -f # blanks part paths and options, and nothing is a pattern
case $VERSION in
  */*) package=$VERSION ;;
  *) package=cdk8s-reach@$VERSION ;;
esac
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional --prefix "$tools" "$package"
reach=$tools/node_modules/.bin/reach

if [ -n "$SARIF" ]; then
  # shellcheck disable=SC2086
  "$reach" check $PATHS $ARGS --fail-on never --format sarif --output "$SARIF"
fi
if [ -n "${DIFF_RANGE:-}" ]; then
  # shellcheck disable=SC2086
  "$reach" diff "$DIFF_RANGE" $PATHS --format markdown >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
fi
# shellcheck disable=SC2086
"$reach" check $PATHS $ARGS --fail-on never --format markdown >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
# shellcheck disable=SC2086
"$reach" check $PATHS $ARGS --fail-on "$FAIL_ON" --format github
