#!/usr/bin/env bash
# For reads: tries again after 429, 500, 502, 503, 504 and a lost connection (000).
url="$1"
tries="${2:-6}"

header() { # the value of a header of the last answer, when it is a whole number
  tr -d '\r' < headers.txt | sed -n "s/^$1: *\([0-9][0-9]*\)$/\1/Ip" | tail -n 1
}

pause_for() { # seconds to wait; $1 is 0 after the first failure
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

for ((attempt = 0; attempt < tries; attempt++)); do
  : > headers.txt
  status=$(curl --silent --max-time "${PROCORE_TIMEOUT:-30}" \
    --header "Authorization: Bearer $PROCORE_TOKEN" \
    --dump-header headers.txt --output body.txt --write-out '%{http_code}' "$url") || status=000
  case "$status" in 429 | 500 | 502 | 503 | 504 | 000) ;; *) break ;; esac
  [ $((attempt + 1)) -lt "$tries" ] && sleep "$(pause_for "$attempt")"
done
echo "$status"
