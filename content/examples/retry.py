import random
import time
import urllib.error
import urllib.request

RETRY = {429, 500, 502, 503, 504}


def pause_for(response, attempt):
    """Seconds to wait before the next try; attempt is 0 after the first failure."""
    jitter = random.uniform(0, min(60, 2**attempt))
    if response is None:  # the connection was lost
        return jitter
    after = response.headers.get("Retry-After", "")
    wait = int(after) if after.isdigit() else 0
    reset = response.headers.get("X-Rate-Limit-Reset", "")
    if response.status == 429 and reset.isdigit():
        wait = max(wait, int(reset) - time.time())
    return max(0, wait) + jitter


def get(url, headers=None, tries=6, timeout=30, wait=time.sleep):
    """Answers the response of a read, an error's as well. Close it after reading."""
    request = urllib.request.Request(url, headers=headers or {})
    for attempt in range(tries):
        is_last = attempt == tries - 1
        try:
            response = urllib.request.urlopen(request, timeout=timeout)
        except urllib.error.HTTPError as error:
            response = error
        except OSError:  # refused, cut off or too slow
            if is_last:
                raise
            response = None
        if response is not None and (is_last or response.status not in RETRY):
            return response
        wait(pause_for(response, attempt))
