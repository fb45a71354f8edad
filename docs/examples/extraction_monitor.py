#!/usr/bin/env python3
"""Extracts the metadata of data sources and tells their owners what went wrong.

    extraction_monitor.py BASE_URL TOKEN [DATA_SOURCE_ID ...]

Without ids it takes all OCF data sources that the token's user sees. One line per source goes to standard output; it ends
with 1 if one of them failed, with 2 if the catalog does not answer or does not know a source. The user must be Data Source
Admin of each source, a Server Admin among them too: with Understudy's starter data catalog-admin-token extracts source 2,
source-admin-token source 6, and server-admin-token neither. Python's standard library is all it needs.
"""

import argparse
import json
import sys
import time
import urllib.error
import urllib.request
from http.client import HTTPException

POLL_SECONDS = 1
LONGEST_WAIT_SECONDS = 1800


class Failed(Exception):
    """A call or a job that went wrong, and why."""


class Refused(Failed):
    """A call that the catalog answered with no, and the reason that it gave."""

    def __init__(self, call, reason):
        super().__init__(f"{call} {reason}")
        self.reason = reason


class Catalog:
    """As much of the catalog's API as this script needs."""

    def __init__(self, base_url, token):
        self.base_url = base_url.rstrip("/")
        self.token = token

    def call(self, method, path):
        try:
            request = urllib.request.Request(self.base_url + path, headers={"Token": self.token}, method=method)
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            raise Refused(f"{method} {path}: {refused.code}", said(refused)) from None
        except (OSError, HTTPException, ValueError) as failure:  # nobody answers, or no URL, or not with JSON
            raise Failed(f"{method} {self.base_url}{path}: {failure}") from None

    def finished(self, job_id):
        """A job, once it runs no longer."""
        deadline = time.monotonic() + LONGEST_WAIT_SECONDS
        while time.monotonic() < deadline:
            job = self.call("GET", f"/api/v1/bulk_metadata/job/?id={job_id}")
            if job["status"] != "running":
                return job
            time.sleep(POLL_SECONDS)
        raise Failed(f"job {job_id} still runs after {LONGEST_WAIT_SECONDS} seconds")


def said(refused):
    """The reason that an answer gives; all of it in one line if it has another shape."""
    text = refused.read().decode(errors="replace")
    try:
        return json.loads(text)["detail"]
    except (ValueError, LookupError, TypeError):
        return " ".join(text.split())


def extract(catalog, source):
    """None if the extraction went well, else what went wrong."""
    try:
        receipt = catalog.call("POST", f"/integration/v2/datasource/{source['id']}/metadata_extraction_job/")
    except Refused as refused:
        return refused.reason
    job = catalog.finished(receipt["job_id"])
    return None if job["status"] == "successful" else job["msg"]


def owners(catalog, source):
    """The e-mail addresses of whoever administers a source, or their ids if the token may not look them up."""
    names = []
    for user_id in source["owner_ids"]:
        try:
            names.append(catalog.call("GET", f"/integration/v1/user/{user_id}")["email"])
        except Refused:
            names.append(f"user {user_id}")
    return ", ".join(names) or "nobody"


def monitor(catalog, ids):
    """Extracts one source after the other, and answers how many failed."""
    sources = [catalog.call("GET", f"/integration/v2/datasource/{source_id}/") for source_id in ids]
    failures = 0
    for source in sources or catalog.call("GET", "/integration/v2/datasource/"):
        complaint = extract(catalog, source)
        failures += complaint is not None
        if complaint is None:
            print(f"{source['title']}: extracted")
        else:
            print(f"{source['title']}: FAILED, {complaint} (tell {owners(catalog, source)})")
    return failures


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("base_url", help="such as https://catalog.example.com")
    arguments.add_argument("token", help="an API access token of whoever administers the sources")
    arguments.add_argument(
        "ids", type=int, nargs="*", metavar="data_source_id", help="may be left out: then all OCF sources that the user sees"
    )
    given = arguments.parse_args()
    try:
        return 1 if monitor(Catalog(given.base_url, given.token), given.ids) else 0
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
