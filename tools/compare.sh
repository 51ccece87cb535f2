#!/bin/sh
# Compares the plan with the last release, or with BEFORE if there is none: tools/compare.sh changes|notes BEFORE
# A release and not the last push, since a push whose tests failed, or that another overtook, was never published. Before
# the first release nobody has seen any of them, and there is no more to say than that.
set -eu
cd "$(dirname "$0")/.."
if ! since=$(git describe --tags --abbrev=0 --match 'plan-*' 2>/dev/null); then
  [ "$1" != notes ] || { echo '- The plan is published here for the first time.'; exit 0; }
  since=$2
fi

if ! git cat-file -e "$since^{commit}" 2>/dev/null; then
  echo "Nothing to compare with: '$since' is no commit of this history." >&2
  exit 0
fi
code=0
"${PYTHON:-.venv/bin/python}" -m roadmap "$1" "$since" || code=$?
[ "$code" = 2 ] || exit "$code" # an earlier plan that today's model cannot read is no fault of this one
