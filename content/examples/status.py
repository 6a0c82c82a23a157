import json
import urllib.error
import urllib.request


class ProcoreError(Exception):
    def __init__(self, status, body):
        super().__init__(f"Procore answered {status}")
        self.status = status
        self.body = body


def call(url, headers=None, timeout=30):
    """Looks at the status first, and reads the body as what it is."""
    request = urllib.request.Request(url, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:
            status, body = response.status, parse(response.read().decode())
    except urllib.error.HTTPError as error:
        raise ProcoreError(error.code, parse(error.read().decode())) from None
    # A success can hold failures: Sync actions name them "errors", other calls "failures" or "failed" in "data".
    parts = [part for part in (body, body.get("data")) if isinstance(part, dict)] if isinstance(body, dict) else []
    failures = [item for part in parts for name in ("errors", "failures", "failed") for item in part.get(name) or []]
    return {"status": status, "body": body, "failures": failures}


def parse(text):
    """A gateway answers in HTML, and 204 has no body at all."""
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text
