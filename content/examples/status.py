import json
import os
import urllib.error
import urllib.request

API = os.environ.get("PROCORE_API", "https://api.procore.com")


class ProcoreError(Exception):
    def __init__(self, status, body):
        super().__init__(f"Procore answered {status}")
        self.status = status
        self.body = body


def call(path, method="GET", body=None):
    """Checks the status first, then reads the body as what it is: call("v1.0/projects?company_id=42")."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"], "Content-Type": "application/json"}
    request = urllib.request.Request(f"{API}/rest/{path}", data, headers, method=method)
    # Unredirected: the token does not go on to another host.
    request.add_unredirected_header("Authorization", f"Bearer {os.environ['PROCORE_TOKEN']}")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            status, answer = response.status, parse(response.read().decode(errors="replace"))
    except urllib.error.HTTPError as error:
        raise ProcoreError(error.code, parse(error.read().decode(errors="replace"))) from None
    # A success can contain failures: "errors" of a Sync action, and "failures" or "failed" of other calls.
    parts = [answer, answer.get("data")] if isinstance(answer, dict) else []
    lists = [part.get(name) for part in parts if isinstance(part, dict) for name in ("errors", "failures", "failed")]
    failures = [item for items in lists if isinstance(items, list) for item in items]
    return {"status": status, "body": answer, "failures": failures}


def parse(text):
    """A gateway answers in HTML, and a 204 has no body at all."""
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text
