#!/bin/sh
# Hands a text on to later jobs, as the output NAME of this one: tools/hand_on.sh NAME FILE
set -eu
limit=60000 # bytes: an issue takes 65,536 characters, and nothing else takes less
here=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID
end=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n') # no line of the text can be this one

{
  echo "$1<<$end"
  LC_ALL=C awk -v limit="$limit" -v here="$here" '
    (size += length($0) + 1) > limit { left++; next }
    { print }
    END { if (left) printf "\n%d more lines are in [the summary of the run](%s).\n", left, here }
  ' "$2"
  echo "$end"
} >> "$GITHUB_OUTPUT"
