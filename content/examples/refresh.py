import json
import os
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

LOGIN = os.environ.get("PROCORE_LOGIN", "https://login.procore.com")
EARLY = 5 * 60
refreshing = threading.Lock()


def access_token(store, refused=None):
    """store.load and store.save keep access_token, refresh_token and expires_at in your database."""
    token = store.load()
    if is_fresh(token, refused):
        return token["access_token"]
    with refreshing:
        token = store.load()
        if not is_fresh(token, refused):  # else another caller was faster
            token = refresh(token)
            store.save(token)  # both together, before either is used
    return token["access_token"]


def get_with_token(store, url, timeout=30):
    """Refreshes once after a 401, and repeats the call once."""
    token = access_token(store)
    try:
        return send(url, token, timeout)
    except urllib.error.HTTPError as error:
        if error.code != 401:
            raise
    return send(url, access_token(store, refused=token), timeout)


def refresh(old):
    form = {
        "grant_type": "refresh_token",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        "refresh_token": old["refresh_token"],
    }
    try:
        with urllib.request.urlopen(f"{LOGIN}/oauth/token", urllib.parse.urlencode(form).encode(), 30) as response:
            new = json.load(response)
    except urllib.error.HTTPError as error:
        raise RuntimeError(f"Token refresh answered {error.code}: log the user in again") from None
    return {
        "access_token": new["access_token"],
        "refresh_token": new["refresh_token"],
        "expires_at": time.time() + new["expires_in"],
    }


def is_fresh(token, refused):
    return token["access_token"] != refused and time.time() < token["expires_at"] - EARLY


def send(url, token, timeout):
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})
    return urllib.request.urlopen(request, timeout=timeout)
