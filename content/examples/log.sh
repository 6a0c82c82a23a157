#!/usr/bin/env bash
# Makes one call and logs it: log.sh GET 'v1.0/projects?company_id=42', or: log.sh POST v1.0/projects record.json
# Never log calls of the token endpoint.
method="$1" file="${3:-}" url="${PROCORE_API:-https://api.procore.com}/rest/$2"
headers=("Content-Type: application/json" "Procore-Company-Id: $PROCORE_COMPANY_ID")
: > headers.txt; : > body.txt # nothing of the call before

# Tokens, secrets and the signatures of presigned addresses, wherever they are: in an address, a form or JSON.
secrets='access_token|refresh_token|token|client_secret|password|policy|sig|signature'
secrets="$secrets|x-(amz|goog)-(signature|credential|security-token)"
masked() { # one line; masks first, because a secret that is cut in half is still a secret
  tr '\r\n' '  ' | sed -E -e "s/((^|[?&;]|\\\\u0026)(code|$secrets)=)[^&[:space:]\"'<>\\\\]*/\1***/gI" \
    -e "s/(\"($secrets)\"[[:space:]]*:[[:space:]]*\")([^\"\\\\]|\\\\.)*/\1***/gI" -e 's/ *$//' | cut -c 1-2000
}

# The token comes from standard input, so that no list of processes shows it.
status=$(curl --silent --globoff --max-time 30 --request "$method" ${file:+--data-binary "@$file"} \
  "${headers[@]/#/-H}" --header @- \
  --dump-header headers.txt --output body.txt --write-out '%{http_code}' \
  "$url" <<< "Authorization: Bearer $PROCORE_TOKEN") || status=000

request_id=$(tr -d '\r' < headers.txt | sed -n 's/^x-request-id: *//Ip' | tail -n 1)
{
  echo "$(date -u +%Y-%m-%dT%H:%M:%SZ) $method $(masked <<< "$url")"
  echo "request headers: $(IFS=';'; echo "${headers[*]}")"
  echo "request body: $(masked < "${file:-/dev/null}")"
  echo "status: $status"
  echo "x-request-id: ${request_id:--}"
  echo "response body: $(masked < body.txt)"
} >> calls.log
