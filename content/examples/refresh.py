import json
import os
import socket
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

LOGIN = os.environ.get("PROCORE_LOGIN", "https://login.procore.com")
API = os.environ.get("PROCORE_API", "https://api.procore.com")
EARLY = 5 * 60
NOT_REACHED = (ConnectionRefusedError, socket.gaierror)
refreshing = threading.Lock()  # one refresh at a time


class LoginNeeded(Exception):
    pass


def access_token(store, refused=None):
    """store.load and store.save keep access_token, refresh_token, expires_at and needs_login in your database.

    Your login saves a new pair, with needs_login False.
    """
    token = store.load()
    if is_valid(token, refused, EARLY):
        return token["access_token"]
    with refreshing:
        token = store.load()
        if not is_valid(token, refused, EARLY):  # else another caller was faster
            try:
                token = refresh(store, token)
            except (OSError, LoginNeeded):
                if not is_valid(token, refused, 0):
                    raise
                # The refresh was early: this access token still works.
    return token["access_token"]


def call_with_token(store, company_id, url, method="GET", data=None, headers=None):
    """Refreshes after a 401 and repeats the call once. A call that got a 401 has changed nothing.

    Returns the response, also that of an error. Close it after reading.
    """
    if not takes_token(url, method):
        raise ValueError(f"No token for {urllib.parse.urlsplit(url).hostname}")

    def send(token):
        request = urllib.request.Request(url, data, headers or {}, method=method)
        request.add_header("Procore-Company-Id", str(company_id))
        # Unredirected: file links lead on to other hosts, which must not get the token.
        request.add_unredirected_header("Authorization", f"Bearer {token}")
        try:
            return urllib.request.urlopen(request, timeout=30)
        except urllib.error.HTTPError as error:
            return error

    token = access_token(store)
    response = send(token)
    if response.status != 401:
        return response
    response.close()
    return send(access_token(store, refused=token))


def takes_token(url, method="GET"):
    """API calls and file links of Procore take the token. No other host does, and no upload to the storage host."""
    parts = urllib.parse.urlsplit(url)
    if f"{parts.scheme}://{parts.netloc}" == API:
        return True
    host = parts.hostname or ""
    if parts.scheme != "https" or not host.endswith((".procore.com", ".procoregov.com")):
        return False
    return not host.startswith("storage.") or method in ("GET", "HEAD")


def refresh(store, old):
    if old.get("needs_login"):
        raise LoginNeeded("Log the user in again")
    # From here on the refresh token counts as spent, even if the answer gets lost or this program ends.
    store.save({**old, "needs_login": True})
    try:
        fresh = request_tokens(old["refresh_token"])
    except Exception as error:
        if not isinstance(getattr(error, "reason", None), NOT_REACHED):
            raise LoginNeeded(f"The refresh failed ({error}): log the user in again") from error
        store.save(old)  # Procore never got it, so it is not spent
        raise
    token = {**old, **fresh, "needs_login": False}
    store.save(token)  # both together, before either is used
    return token


def request_tokens(refresh_token):
    form = {
        "grant_type": "refresh_token",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        "refresh_token": refresh_token,
        # Procore's page on this grant also sends redirect_uri, its troubleshooting page does not. OAuth 2.0 has no
        # redirect_uri in a refresh, so it is left out.
    }
    data = urllib.parse.urlencode(form).encode()
    with urllib.request.urlopen(f"{LOGIN}/oauth/token", data, timeout=30) as response:
        new = json.load(response)
    return {
        "access_token": new["access_token"],
        "refresh_token": new["refresh_token"],
        "expires_at": time.time() + new["expires_in"],
    }


def is_valid(token, refused, margin):
    return token["access_token"] != refused and time.time() < token["expires_at"] - margin
