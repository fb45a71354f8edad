#!/usr/bin/env python3
"""Extracts the metadata of data sources and tells their owners what went wrong.

    extraction_monitor.py BASE_URL TOKEN [DATA_SOURCE_ID ...]

Without ids it takes all OCF data sources that the token's user sees. One line per source goes to standard output; the
exit code is 1 if one of them failed. The user must be Data Source Admin of each source, a Server Admin among them too.
Python's standard library is all it needs.
"""

import json
import sys
import time
import urllib.error
import urllib.request

POLL_SECONDS = 1
LONGEST_WAIT_SECONDS = 1800


class Catalog:
    """As much of the catalog's API as this script needs."""

    def __init__(self, base_url, token):
        self.base_url = base_url.rstrip("/")
        self.token = token

    def call(self, method, path, body=None):
        """The status of an answer and its body, whether the call succeeded or not."""
        request = urllib.request.Request(
            self.base_url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Token": self.token, "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refused:
            return refused.code, json.load(refused)

    def get(self, path):
        status, body = self.call("GET", path)
        if status != 200:
            raise RuntimeError(f"GET {path}: {status} {body.get('detail', body)}")
        return body

    def finished(self, job_id):
        """A job, once it runs no longer."""
        deadline = time.monotonic() + LONGEST_WAIT_SECONDS
        while time.monotonic() < deadline:
            job = self.get(f"/api/v1/bulk_metadata/job/?id={job_id}")
            if job["status"] != "running":
                return job
            time.sleep(POLL_SECONDS)
        raise RuntimeError(f"job {job_id} still runs after {LONGEST_WAIT_SECONDS} seconds")


def extract(catalog, source):
    """None if the extraction went well, else what went wrong."""
    status, body = catalog.call("POST", f"/integration/v2/datasource/{source['id']}/metadata_extraction_job/")
    if status != 202:
        return body.get("detail", str(body))
    job = catalog.finished(body["job_id"])
    return None if job["status"] == "successful" else job["msg"]


def owners(catalog, source):
    """The e-mail addresses of whoever administers a source, or their ids if the token may not look them up."""
    names = []
    for user_id in source["owner_ids"]:
        status, user = catalog.call("GET", f"/integration/v1/user/{user_id}")
        names.append(user["email"] if status == 200 else f"user {user_id}")
    return ", ".join(names) or "nobody"


def main(base_url, token, *ids):
    catalog = Catalog(base_url, token)
    sources = [catalog.get(f"/integration/v2/datasource/{source_id}/") for source_id in ids]
    failures = 0
    for source in sources or catalog.get("/integration/v2/datasource/"):
        complaint = extract(catalog, source)
        failures += complaint is not None
        if complaint is None:
            print(f"{source['title']}: extracted")
        else:
            print(f"{source['title']}: FAILED, {complaint} (tell {owners(catalog, source)})")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
