from datetime import datetime, timezone
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

SECRET_HEADERS = {"authorization", "cookie"}
SECRET_PARAMETERS = {"access_token", "refresh_token", "client_secret", "code"}


def log_entry(method, url, headers, response, response_text):
    """What to log of a call. Never log calls of the token endpoint: their bodies hold both tokens."""
    parts = urlsplit(url)
    query = [(name, value) for name, value in parse_qsl(parts.query) if name not in SECRET_PARAMETERS]
    return {
        "time": datetime.now(timezone.utc).isoformat(),
        "method": method,
        "url": urlunsplit(parts._replace(query=urlencode(query))),
        "headers": {name: value for name, value in headers.items() if name.lower() not in SECRET_HEADERS},
        "status": response.status,
        "request_id": response.headers.get("x-request-id"),
        "body": response_text[:2000],
    }
