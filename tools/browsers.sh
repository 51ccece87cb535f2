#!/bin/sh
# Makes sure that Chromium, Firefox and a WebKit are here for the tests: tools/browsers.sh [PYTHON]
set -eu
cd "$(dirname "$0")/.."
python=${1:-.venv/bin/python}

# Sets $missing; succeeds if nothing is. A Python that cannot even look is an error, not a missing browser.
find_browsers() {
  missing=$("$python" tests/browser/browsers.py) && return 0
  [ -n "$missing" ] && return 1
  echo "$python could not look for browsers: run 'make setup' first." >&2
  exit 1
}

find_browsers && exit 0
echo "Missing for the browser tests: $missing. Trying Playwright's own."
deps=
[ -n "${CI:-}" ] && command -v sudo >/dev/null && deps=--with-deps
# shellcheck disable=SC2086 # names to be split
"$python" -m playwright install $deps $missing </dev/null || true

find_browsers && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  packages=fonts-liberation # without a font Chromium measures and prints empty boxes
  for name in $missing; do
    case $name in
      chromium) packages="$packages chromium chromium-headless-shell" ;;
      firefox) packages="$packages firefox-esr" ;;
      webkit) packages="$packages webkit2gtk-driver xvfb" ;;
    esac
  done
  echo "Trying the system's packages: $packages."
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086 # names to be split
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends $packages; } </dev/null || true
  find_browsers && exit 0
fi

cat >&2 <<END
The tests run in Chromium (or Chrome), Firefox and WebKit, and this is still missing: $missing.
Any one of these helps:
  $python -m playwright install $missing
  install the browser the way your system does (on Debian: apt install chromium firefox-esr webkit2gtk-driver xvfb)
  name one you have: PW_CHROMIUM=/path/to/chrome PW_FIREFOX=/path/to/firefox make test
END
exit 1
