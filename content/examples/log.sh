#!/usr/bin/env bash
# One line for each call: time, method, address without its query, status, request ID and the start of the body.
url="$1"

status=$(curl --silent --max-time 30 \
  --header "Authorization: Bearer $PROCORE_TOKEN" \
  --dump-header headers.txt --output body.txt --write-out '%{http_code}' "$url") || status=000

request_id=$(tr -d '\r' < headers.txt | sed -n 's/^x-request-id: *//Ip' | tail -n 1)
body=$(tr '\r\n' '  ' < body.txt | cut -c 1-2000)
printf '%s GET %s %s %s %s\n' \
  "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "${url%%\?*}" "$status" "${request_id:--}" "$body" >> calls.log
