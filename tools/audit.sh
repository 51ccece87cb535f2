#!/bin/sh
# Reports what is known against the packages that the lock pins: tools/audit.sh [OPTION OF PIP-AUDIT]...
# The first line says whether anything is to be done. Fails where nobody can be asked: silence is no good news.
set -eu
cd "$(dirname "$0")/.."

found=0
known=$("${PYTHON:-.venv/bin/python}" -m pip_audit --strict --require-hashes --disable-pip --progress-spinner off \
  --vulnerability-service osv --format markdown --desc off -r requirements.txt "$@") || found=$?
# Where it fails it prints no table.
[ "$found" = 0 ] || [ -n "$known" ] || exit "$found"

if [ "$found" = 0 ]; then
  echo '# Packages: all is well'
  printf '\nNothing is known against what `requirements.txt` pins.\n'
else
  echo "# Packages: $(printf '%s\n' "$known" | grep -c '^\[') to look at"
  # shellcheck disable=SC2016 # for the reader to run
  printf '\nThis is known against what `requirements.txt` pins. `make lock ARGS=--upgrade` takes newer versions.\n\n'
  printf '%s\n' "$known" | grep '|'
fi
