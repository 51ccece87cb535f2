#!/bin/sh
# Makes sure that the W3C's checker of pages and style sheets is here for the tests, and a Java to run it: tools/checker.sh
set -eu
cd "$(dirname "$0")/checker"

# Succeeds if nothing is missing, else sets $missing. A java that only says where to get one is none.
find_programs() {
  missing=
  java -version >/dev/null 2>&1 || missing="$missing default-jre-headless"
  installed || command -v npm >/dev/null || missing="$missing npm"
  [ -z "$missing" ]
}

# npm keeps a copy of the lock beside what it installed by it.
installed() {
  [ node_modules/.package-lock.json -nt package-lock.json ]
}

if ! find_programs && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Missing for the checker of pages: trying the system's packages:$missing."
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086 # names to be split
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } </dev/null || true
fi

if ! find_programs; then
  cat >&2 <<END
The tests check every page with the W3C's checker, which npm fetches and Java (11 or newer) runs.
Install what is missing the way your system does (on Debian: apt install$missing).
END
  exit 1
fi
if ! installed; then
  npm ci
  touch node_modules/.package-lock.json
fi
java -jar node_modules/vnu-jar/build/dist/vnu.jar --version >/dev/null
