#!/usr/bin/env bash
# Refreshes once and stores both tokens together. tokens.json holds the answer of the last refresh.
set -u
login="${PROCORE_LOGIN:-https://login.procore.com}"
umask 077 # nobody else may read the files

mkdir tokens.lock 2>/dev/null || { echo "another refresh is running"; exit 1; }
trap 'rmdir tokens.lock' EXIT

old=$(sed -n 's/.*"refresh_token" *: *"\([^"]*\)".*/\1/p' tokens.json)
# From standard input, so that no secret shows in the list of processes.
status=$(curl --silent --max-time 30 --config - --output tokens.new --write-out '%{http_code}' <<END
url = "$login/oauth/token"
data-urlencode = "grant_type=refresh_token"
data-urlencode = "client_id=$PROCORE_CLIENT_ID"
data-urlencode = "client_secret=$PROCORE_CLIENT_SECRET"
data-urlencode = "refresh_token=$old"
END
) || status=000

if [ "$status" = 200 ] && grep -q '"refresh_token"' tokens.new
then mv tokens.new tokens.json && echo "refreshed"
else rm -f tokens.new; echo "the refresh answered $status: log the user in again"; exit 1
fi
