"""Runs the Python examples against the server of the first argument, and prints what came of it as JSON."""
import concurrent.futures
import json
import os
import sys
import time

url = sys.argv[1]
given = json.load(sys.stdin)
os.environ.update(PROCORE_LOGIN=url, PROCORE_CLIENT_ID="app", PROCORE_CLIENT_SECRET="hush")
sys.path.insert(0, "content/examples")
sys.dont_write_bytecode = True

import errors, log, refresh, retry, status  # noqa: E401, E402


def failure_of(act):
    try:
        return act()
    except Exception as error:
        return {"error": str(error), **vars(error)}


def read(path):
    waits = []
    response = retry.get(url + path, wait=waits.append, timeout=0.5 if path == "/slow" else 30)
    with response:
        return {"status": response.status, "waits": waits}


class Store:
    def __init__(self, token):
        self.token, self.saved = token, []

    def load(self):
        return self.token

    def save(self, token):
        self.token = token
        self.saved.append(token)


def get_protected(store):
    with refresh.get_with_token(store, url + "/protected") as response:
        return response.status


hour = time.time() + 3600
store = Store({"access_token": "access-old", "refresh_token": "refresh-1", "expires_at": hour})
with concurrent.futures.ThreadPoolExecutor() as pool:
    together = list(pool.map(get_protected, [store] * 3))
used_up = Store({"access_token": "x", "refresh_token": "refresh-1", "expires_at": 0})

address = url + "/fine?page=2&access_token=SECRET-1&client_secret=SECRET-2"
headers = {"Authorization": "Bearer SECRET-3", "Cookie": "SECRET-4", "Procore-Company-Id": "42"}
with retry.get(address) as response:
    entry = log.log_entry("GET", address, headers, response, response.read().decode())

print(json.dumps({
    "calls": {path: failure_of(lambda: status.call(url + path)) for path in given["calls"]},
    "details": {name: errors.error_detail(body) for name, body in given["bodies"].items()},
    "reads": {path: read(path) for path in given["reads"]},
    "together": together,
    "saved": store.saved,
    "usedUp": failure_of(lambda: refresh.access_token(used_up)),
    "savedUsedUp": used_up.saved,
    "entry": entry,
}))
