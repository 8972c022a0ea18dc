#!/bin/sh
# What action.yml runs: the inputs are in the environment, since text in a script would be run.
set -eu
set -f # blanks part paths and options, and nothing is a pattern
if ! command -v npm >/dev/null; then
  echo "::error::reach check needs Node 20 or newer, and this runner has none: put a step with actions/setup-node before it"
  exit 1
fi
own=$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")
case $VERSION in
  */*) package=$VERSION ;;
  *) package=cdk8s-reach@${VERSION:-$own} ;;
esac
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional --prefix "$tools" "$package"
reach=$tools/node_modules/.bin/reach

if [ -n "$SARIF" ]; then
  # shellcheck disable=SC2086
  "$reach" check $PATHS $ARGS --fail-on never --format sarif --output "$SARIF"
fi
range=${DIFF_RANGE:-}
old=${range%%..*}
if [ -n "$range" ] && ! git rev-parse --verify --quiet "${old:-HEAD}^{commit}" >/dev/null; then
  echo "::notice::Commit $old is not in this clone, so nothing is compared with it: actions/checkout takes fetch-depth"
elif [ -n "$range" ]; then
  # shellcheck disable=SC2086
  "$reach" diff "$range" $PATHS --format markdown >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
fi
# shellcheck disable=SC2086
"$reach" check $PATHS $ARGS --fail-on never --format markdown >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
# shellcheck disable=SC2086
"$reach" check $PATHS $ARGS --fail-on "$FAIL_ON" --format github
