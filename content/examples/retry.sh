#!/usr/bin/env bash
# retry.sh GET 'v1.0/projects?company_id=42', or: retry.sh POST v1.0/projects record.json
# Repeats reads. A write is sent once, unless you set REPEATABLE=yes because a second one does no harm.
# Prints the status. Seconds behind it mean that the call failed: send it again after that wait, from a queue.
# Before you repeat a write, look for its record. 000 means no answer.
method="$1" file="${3:-}" url="${PROCORE_API:-https://api.procore.com}/rest/$2"
tries="${TRIES:-6}" max_wait="${MAX_WAIT:-60}"
[ "$method" = GET ] || [ "${REPEATABLE:-}" = yes ] || tries=1

header() { # the value of a header of the last answer, when it is a whole number
  tr -d '\r' < headers.txt | sed -n "s/^$1: *0*\([0-9][0-9]*\)$/\1/Ip" | tail -n 1
}

pause_for() { # exponential backoff with jitter: seconds to wait; $1 is 0 after the first failure
  local after reset wait=0 ceiling=$((1 << ($1 < 6 ? $1 : 6)))
  after=$(header Retry-After)
  reset=$(header X-Rate-Limit-Reset)
  [ -n "$after" ] && wait="$after"
  if [ "$status" = 429 ] && [ -n "$reset" ]; then
    reset=$((reset - $(date +%s)))
    [ "$reset" -gt "$wait" ] && wait="$reset"
  fi
  [ "$ceiling" -gt 60 ] && ceiling=60
  echo $((wait + RANDOM % (ceiling + 1)))
}

for ((attempt = 0; ; attempt++)); do
  : > headers.txt; : > body.txt # nothing of the call before
  # The token comes from standard input, so that no list of processes shows it.
  status=$(curl --silent --globoff --max-time "${PROCORE_TIMEOUT:-30}" \
    --request "$method" ${file:+--data-binary "@$file"} \
    --header 'Content-Type: application/json' --header "Procore-Company-Id: $PROCORE_COMPANY_ID" --header @- \
    --dump-header headers.txt --output body.txt --write-out '%{http_code}' \
    "$url" <<< "Authorization: Bearer $PROCORE_TOKEN") || status=000
  case "$status" in 429 | 500 | 502 | 503 | 504 | 000) ;; *) echo "$status"; exit ;; esac
  wait=$(pause_for "$attempt")
  if [ $((attempt + 1)) -ge "$tries" ] || [ "$wait" -gt "$max_wait" ]; then echo "$status $wait"; exit 1; fi
  sleep "$wait"
done
