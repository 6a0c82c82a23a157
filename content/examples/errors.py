import json


def error_detail(text):
    """One line of text from every shape of error body."""
    text = text or ""
    try:
        body = json.loads(text)
    except ValueError:
        return text[:300]  # not JSON, such as a gateway's HTML page
    fields = body if isinstance(body, dict) else {}
    error = fields.get("error")
    inner = error if isinstance(error, dict) else {}
    if flat(fields.get("error_description")):
        return joined(": ", [error, fields["error_description"]])
    first = [fields.get("errors"), inner.get("details"), inner.get("message"), error, fields.get("message")]
    main = next((part for part in first if flat(part)), None)
    return joined("; ", [main, fields.get("fields"), fields.get("reason")]) or flat(body) or text[:300]


def flat(value):
    """Text from any value. Empty lists, empty objects and null give no text."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, list):
        return joined("; ", value)
    if not isinstance(value, dict):
        return json.dumps(value)
    if value.get("reason_code"):
        return joined(": ", [value["reason_code"], value.get("message")])
    return joined("; ", [f"{field}: {flat(item)}" for field, item in value.items() if flat(item)])


def joined(between, parts):
    return between.join(filter(None, map(flat, parts)))
