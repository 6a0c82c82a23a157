import json


def error_detail(text):
    """One line of text from every shape of error body."""
    try:
        body = json.loads(text)
    except ValueError:
        return text[:300]  # not JSON, such as a gateway's HTML page
    if not isinstance(body, dict):
        return flatten(body)
    error = body.get("error")
    if body.get("error_description"):
        return f"{error}: {body['error_description']}"
    if isinstance(error, dict):
        details = error.get("details") or []
        if details:
            return "; ".join(f"{item['reason_code']}: {item['message']}" for item in details)
        error = error.get("message")
    first = body.get("errors") or error or body.get("message")
    parts = [part for part in (first, body.get("fields"), body.get("reason")) if part]
    return flatten(parts or body)


def flatten(value):
    if isinstance(value, list):
        return "; ".join(flatten(item) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{field}: {flatten(item)}" for field, item in value.items())
    return str(value)
