"""Runs the Python examples against the server of the input, and prints what came of it as JSON."""
import concurrent.futures
import json
import os
import sys
import time
import urllib.request

given = json.load(sys.stdin)
url = given["url"]
os.environ.update(given["env"])
sys.path.insert(0, "content/examples")
sys.dont_write_bytecode = True

import errors, log, refresh, retry, status  # noqa: E401, E402


def called(path):
    try:
        return status.call(path)
    except status.ProcoreError as error:
        return {"status": error.status, "body": error.body, "error": str(error)}


def retried(path, method, repeatable, maxWait, **_):
    slept = []
    timeout = 0.3 if path == "/slow" else 30
    body = {"name": "New"} if method == "POST" else None
    try:
        answer = retry.call_procore(path[1:], method, body, repeatable, 6, maxWait, timeout, slept.append)
    except OSError:
        return {"status": 0, "slept": slept, "told": 0}
    return {"status": answer["status"], "slept": slept, "told": answer["wait"]}


class Store:
    def __init__(self, name, expires_in):
        self.token = {"access_token": "old", "refresh_token": name, "expires_at": time.time() + expires_in, "mine": 1}
        self.loads = 0

    def load(self):
        self.loads += 1
        return self.token

    def save(self, token):
        self.token = token


def token_of(store):
    try:
        return refresh.access_token(store)
    except refresh.LoginNeeded:
        return "login"
    except OSError:
        return "not reached"


def refreshed(name, expires_in):
    store = Store(name, expires_in)
    tokens = [token_of(store) for _ in range(3)]
    return {"tokens": tokens, "needsLogin": store.token.get("needs_login") is True, "kept": store.token["mine"]}


def status_of(store, path, method="GET", data=None):
    with refresh.call_with_token(store, 42, f"{url}/rest{path}", method, data) as response:
        return response.status


def refused_host():
    store = Store("never", 3600)
    try:
        refresh.call_with_token(store, 42, given["other"])
        return {"outcome": "sent", "loads": store.loads}
    except ValueError as error:
        return {"outcome": str(error), "loads": store.loads}


together = Store("together", 3600)
with concurrent.futures.ThreadPoolExecutor() as pool:
    statuses = list(pool.map(lambda _: status_of(together, "/protected", "POST", b"{}"), range(3)))
apart = [Store(name, -1) for name in ("mine", "theirs")]
for store in apart:
    token_of(store)
outcome = {
    "calls": {path: called(path[1:]) for path in given["calls"]},
    "details": {name: errors.error_detail(body) for name, body in given["bodies"].items()},
    "retried": [retried(**run) for run in given["retried"]],
    "refreshed": {name: refreshed(name, run["expiresIn"]) for name, run in given["refreshed"].items()},
    "together": statuses,
    "apart": [store.token["access_token"] for store in apart],
    "moved": status_of(Store("moved", 3600), "/moved"),
    "hosts": [refresh.takes_token(address, method) for address, method, *_ in given["hosts"]],
    "refusedHost": refused_host(),
}

address = f"{url}/rest/presigned?{given['query']}"
headers = {"Authorization": "Bearer SECRET-T", "Cookie": "SECRET-U", "Procore-Company-Id": "42"}
request = urllib.request.Request(address, given["body"].encode(), headers, method="POST")
with urllib.request.urlopen(request) as response:
    entry = log.log_entry("POST", address, headers, request.data, response, response.read().decode())
renamed = {"requestId": entry.pop("request_id"), "responseBody": entry.pop("response_body")}
outcome["entry"] = {**entry, **renamed, "headers": list(entry["headers"])}
outcome["unanswered"] = log.log_entry("POST", address, headers, None, None, None)["status"]

waiting = Store("waiting", -1)
refresh.LOGIN = given["nowhere"]
first = token_of(waiting)
refresh.LOGIN = url
outcome["notReached"] = [first, token_of(waiting)]
print(json.dumps(outcome))
