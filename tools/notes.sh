#!/bin/sh
# Prints what is new for learners since the last release, or since BEFORE if there is none: tools/notes.sh BEFORE
# A release and not the last push, since a push whose tests failed, or that another overtook, was never published.
set -eu
cd "$(dirname "$0")/.."
since=$(git describe --tags --abbrev=0 --match 'plan-*' 2>/dev/null) || since=$1

if ! git cat-file -e "$since^{commit}" 2>/dev/null; then
  echo "Nothing to compare with: '$since' is no commit of this history." >&2
  exit 0
fi
exec "${PYTHON:-.venv/bin/python}" -m roadmap notes "$since"
