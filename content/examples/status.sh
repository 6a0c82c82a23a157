#!/usr/bin/env bash
# Prints the status alone: status.sh 'v1.0/projects?company_id=42'
# Headers and body go into two files that support can read.
url="${PROCORE_API:-https://api.procore.com}/rest/$1"
: > headers.txt; : > body.txt # nothing of the call before

# The token comes from standard input, so that no list of processes shows it.
status=$(curl --silent --show-error --globoff --max-time 30 \
  --header "Procore-Company-Id: $PROCORE_COMPANY_ID" --header @- \
  --dump-header headers.txt --output body.txt --write-out '%{http_code}' \
  "$url" <<< "Authorization: Bearer $PROCORE_TOKEN") || status=000

case "$status" in
  204) echo "$status: done, there is no body" ;;
  2??) # A success can contain failures.
    if tr -d '[:space:]' < body.txt | grep -qE '"(errors|failures|failed)":\[[^]]'
    then echo "$status: some records failed"; exit 2
    else echo "$status: done"
    fi ;;
  000) echo "no answer"; exit 1 ;;
  *) echo "$status: failed"; exit 1 ;;
esac
