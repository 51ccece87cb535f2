#!/bin/sh
# Keeps the one issue that shows the newest report on links: tools/rolling_issue.sh REPORT
# The first line of the report says whether anything is to be done. Needs gh, GH_TOKEN and GH_REPO.
set -eu
report=$1
label=link-report # of no other issue

newest() {
  gh issue list --label "$label" --state "$1" --limit 1 --json number --jq '.[0].number // empty'
}

IFS= read -r heading <"$report"
open=$(newest open)

if [ "$heading" = '# Links: all is well' ]; then
  [ -z "$open" ] || gh issue close "$open" --comment 'Every address answers and no date is due. The next report that says otherwise opens this again.'
  exit 0
fi

case $heading in
  '# Links: '*) title=${heading#\# } ;;
  *)
    echo "$report: a report begins with '# Links: ' (found '$heading')" >&2
    exit 1
    ;;
esac

if [ -z "$open" ]; then
  gh label create "$label" --force --description 'The weekly report on links' >/dev/null
  open=$(newest closed)
  [ -z "$open" ] || gh issue reopen "$open"
fi
if [ -n "$open" ]; then
  gh issue edit "$open" --title "$title" --body-file "$report"
else
  gh issue create --title "$title" --label "$label" --body-file "$report"
fi
