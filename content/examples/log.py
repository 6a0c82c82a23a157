import re
from datetime import datetime, timezone

SECRET_HEADERS = {"authorization", "cookie", "proxy-authorization"}
# Tokens, secrets and the signatures of presigned addresses, wherever they are: in an address, a form or JSON.
SECRETS = (
    "access_token|refresh_token|token|client_secret|password|policy|sig|signature|"
    "x-(?:amz|goog)-(?:signature|credential|security-token)"
)
IN_ADDRESS = re.compile(rf"""((?:^|[?&;]|\\u0026)(?:code|{SECRETS})=)[^&\s"'<>\\]*""", re.IGNORECASE)
IN_JSON = re.compile(rf"""("(?:{SECRETS})"\s*:\s*")(?:[^"\\]|\\.)*""", re.IGNORECASE)


def log_entry(method, url, headers, body, response, response_text):
    """What to log of a call, also when no answer came (response is None). Never log calls of the token endpoint."""
    return {
        "time": datetime.now(timezone.utc).isoformat(),
        "method": method,
        "url": masked(url),
        "headers": {name: value for name, value in headers.items() if name.lower() not in SECRET_HEADERS},
        "body": masked(body)[:2000],
        "status": response.status if response else None,
        "request_id": response.headers.get("x-request-id") if response else None,
        "response_body": masked(response_text)[:2000],
    }


def masked(text):
    """Masks first: a secret that is cut in half is still a secret."""
    if isinstance(text, bytes):
        text = text.decode(errors="replace")
    return IN_JSON.sub(r"\1***", IN_ADDRESS.sub(r"\1***", text or ""))
