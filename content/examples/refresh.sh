#!/usr/bin/env bash
# Refreshes once and stores both tokens together. tokens.json is the answer of the login or of the last refresh.
set -u
login="${PROCORE_LOGIN:-https://login.procore.com}"
umask 077 # nobody else may read the files

# One refresh at a time. A killed run leaves its lock behind: it counts for five minutes.
find tokens.lock -maxdepth 0 -mmin +4 -exec rmdir {} \; 2>/dev/null
mkdir tokens.lock 2>/dev/null || { echo "another refresh is running"; exit 1; }
trap 'rmdir tokens.lock' EXIT

old=$(sed -n 's/.*"refresh_token" *: *"\([^"]*\)".*/\1/p' tokens.json 2>/dev/null)
if [ -z "$old" ] || [ "$old" = "$(cat tokens.spent 2>/dev/null)" ]; then echo "log the user in again"; exit 1; fi
# From here on the refresh token counts as spent, even if the answer gets lost or this script is killed.
echo "$old" > tokens.spent
: > tokens.new

# From standard input, so that no list of processes shows a secret. Procore's page on this grant also sends
# redirect_uri, its troubleshooting page does not. OAuth 2.0 has no redirect_uri in a refresh, so it is left out.
status=$(curl --silent --max-time 30 --config - --output tokens.new --write-out '%{http_code}' <<END
url = "$login/oauth/token"
data-urlencode = "grant_type=refresh_token"
data-urlencode = "client_id=$PROCORE_CLIENT_ID"
data-urlencode = "client_secret=$PROCORE_CLIENT_SECRET"
data-urlencode = "refresh_token=$old"
END
)
failure=$?
if [ "$failure" = 0 ] && [ "$status" = 200 ] && grep -q '"refresh_token"' tokens.new
then mv tokens.new tokens.json && echo "refreshed"; exit
fi
rm -f tokens.new
case "$failure" in
  6 | 7) rm tokens.spent; echo "Procore was not reached: try again later" ;; # the refresh token is not spent
  *) echo "the refresh answered $status: log the user in again" ;;
esac
exit 1
