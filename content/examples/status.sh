#!/usr/bin/env bash
# Prints the status alone. Headers and body land in two files that support can read.
api="${PROCORE_API:-https://api.procore.com}"

status=$(curl --silent --show-error --max-time 30 \
  --header "Authorization: Bearer $PROCORE_TOKEN" \
  --header "Procore-Company-Id: $PROCORE_COMPANY_ID" \
  --dump-header headers.txt --output body.txt --write-out '%{http_code}' \
  "$api/rest/v1.0/projects?company_id=$PROCORE_COMPANY_ID") || status=000

case "$status" in
  204) echo "$status: done, there is no body" ;;
  2??) # A success can hold failures.
    if tr -d '[:space:]' < body.txt | grep -qE '"(errors|failures|failed)":\[[^]]'
    then echo "$status: some records failed"; exit 2
    else echo "$status: done"
    fi ;;
  000) echo "no answer"; exit 1 ;;
  *) echo "$status: failed"; exit 1 ;;
esac
