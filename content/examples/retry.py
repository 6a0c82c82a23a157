import http.client
import json
import os
import random
import ssl
import time
import urllib.error
import urllib.request

API = os.environ.get("PROCORE_API", "https://api.procore.com")
RETRY = {429, 500, 502, 503, 504}
LOST = (OSError, http.client.IncompleteRead, http.client.BadStatusLine)  # refused, cut off or too slow


def pause_for(answer, attempt):
    """Exponential backoff with jitter: seconds to wait before the next try. attempt is 0 after the first failure."""
    jitter = random.uniform(0, min(60, 2**attempt))
    until_reset = 0
    if answer and answer["status"] == 429:
        until_reset = header(answer, "X-Rate-Limit-Reset") - time.time()
    return max(0, header(answer, "Retry-After"), until_reset) + jitter


def call_procore(path, method="GET", body=None, repeatable=False, tries=6, max_wait=60, timeout=30, pause=time.sleep):
    """Repeats reads. A write is sent once, unless you set repeatable because a second one does no harm.

    Returns status, headers, text and wait. A wait above 0 means that the call failed: put it in a queue and send it
    again after that many seconds. Before you repeat a write, look for its record.
    """
    last = tries - 1 if repeatable or method in ("GET", "HEAD") else 0
    attempt = 0
    while True:
        answer = lost = None
        try:
            answer = send(path, method, body, timeout)
            if answer["status"] not in RETRY:
                return {**answer, "wait": 0}
        except LOST as error:
            if isinstance(getattr(error, "reason", error), ssl.SSLCertVerificationError):
                raise  # a bad certificate is no lost connection
            lost = error
        wait = pause_for(answer, attempt)
        if attempt >= last or wait > max_wait:
            if lost:
                raise lost
            return {**answer, "wait": wait}
        pause(wait)
        attempt += 1


def send(path, method, body, timeout):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"], "Content-Type": "application/json"}
    request = urllib.request.Request(f"{API}/rest/{path}", data, headers, method=method)
    # Unredirected: the token does not go on to another host.
    request.add_unredirected_header("Authorization", f"Bearer {os.environ['PROCORE_TOKEN']}")
    try:
        response = urllib.request.urlopen(request, timeout=timeout)
    except urllib.error.HTTPError as error:
        response = error
    with response:
        text = response.read().decode(errors="replace")
    return {"status": response.status, "headers": response.headers, "text": text}


def header(answer, name):
    value = answer["headers"].get(name, "") if answer else ""
    return int(value) if value.isdecimal() else 0
