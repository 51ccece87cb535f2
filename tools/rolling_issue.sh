#!/bin/sh
# Keeps the one issue that shows the newest report of its kind: tools/rolling_issue.sh REPORT
# The first line of the report says which kind, and whether anything is to be done. Needs gh, GH_TOKEN and GH_REPO.
set -eu
report=$1
IFS= read -r heading <"$report"

# A label is of no other issue.
case $heading in
  '# Links: '*)
    label=link-report about='The weekly report on links'
    well='Every address answers and no date is due.'
    ;;
  '# Packages: '*)
    label=package-report about='The weekly report on packages'
    well='Nothing is known against what is pinned.'
    ;;
  *)
    echo "$report: a report begins with '# Links: ' or '# Packages: ' (found '$heading')" >&2
    exit 1
    ;;
esac
title=${heading#\# }

# As in most forks.
if [ "$(gh repo view "$GH_REPO" --json hasIssuesEnabled --jq .hasIssuesEnabled)" = false ]; then
  echo '::notice::This repository has no issues, where the report would be kept; it is in the summary of the run.'
  exit 0
fi

newest() {
  gh issue list --label "$label" --state "$1" --limit 1 --json number --jq '.[0].number // empty'
}

open=$(newest open)

if [ "${title#*: }" = 'all is well' ]; then
  [ -z "$open" ] || gh issue close "$open" --comment "$well The next report that says otherwise opens this again."
  exit 0
fi

if [ -z "$open" ]; then
  gh label create "$label" --force --color 2456a6 --description "$about" >/dev/null
  open=$(newest closed)
  [ -z "$open" ] || gh issue reopen "$open"
fi
if [ -n "$open" ]; then
  gh issue edit "$open" --title "$title" --body-file "$report"
else
  gh issue create --title "$title" --label "$label" --body-file "$report"
fi
