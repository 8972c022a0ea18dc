#!/bin/sh
# Fails where dist/ is not what is committed, new files among them. To be run behind a synth.
set -eu
changes=$(git status --porcelain -- dist)
if [ -n "$changes" ]; then
  echo "dist/ is stale: run npm run synth, and commit what it does"
  echo "$changes"
  git --no-pager diff -- dist
  exit 1
fi
