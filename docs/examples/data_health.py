#!/usr/bin/env python3
"""Tells the catalog how healthy the tables of a data source are.

Two checks, which need nothing but what the catalog itself knows:

  described   whether the table has a description
  documented  how many of its columns have a title or a description

Their results are posted through the Data Health API, where whoever looks at a
table finds them, and the counts of good and bad ones are printed. Run it after
each extraction: what was posted before is brought up to date.

    python3 data_health.py https://catalog.example.com $TOKEN --source 1

It ends with 1 if the catalog did not take all results, with 2 if a call failed
or there are no tables.
"""

import argparse
import json
import sys
import time
import urllib.error
import urllib.request
from collections import Counter, defaultdict
from datetime import datetime, timezone
from http.client import HTTPException

PAGE = 500
BATCH = 1000
PATIENCE = 300

FIELDS = [
    {
        "field_key": "catalog.described",
        "name": "Has a description",
        "type": "BOOLEAN",
        "description": "Whether the table is described in the catalog",
    },
    {
        "field_key": "catalog.documented",
        "name": "Documented columns",
        "type": "NUMERIC",
        "description": "Share of the columns that have a title or a description, in per cent",
    },
]


class Failed(Exception):
    """A call or a job that went wrong, and what the catalog said."""


class Catalog:
    """The few calls that are needed of Alation's API."""

    def __init__(self, base_url, token):
        self.base_url = base_url.rstrip("/")
        self.headers = {"Token": token, "Content-Type": "application/json"}

    def call(self, method, path, body=None):
        """The JSON of an answer, and its headers."""
        data = None if body is None else json.dumps(body).encode()
        try:
            request = urllib.request.Request(self.base_url + path, data, self.headers, method=method)
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer), answer.headers
        except urllib.error.HTTPError as refused:
            said = " ".join(refused.read().decode(errors="replace").split())
            raise Failed(f"{method} {path}: {refused.code} {said}") from None
        except (OSError, HTTPException, ValueError) as failure:  # nobody answers, or no URL, or not with JSON
            raise Failed(f"{method} {self.base_url}{path}: {failure}") from None

    def all(self, path):
        """The items of a list, page by page. The link to the next page has all that was asked for."""
        while path:
            items, headers = self.call("GET", path)
            yield from items
            path = headers.get("X-Next-Page")

    def result(self, href):
        """What a job reports, once it has ended."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            job, _ = self.call("GET", href)
            if job["status"] == "successful":
                return job["result"]
            if job["status"] == "failed":
                raise Failed(f"{href}: {job['msg']}")
            time.sleep(1)
        raise Failed(f"{href}: still running after {PATIENCE} seconds")


def values_of(table, columns, now):
    """What there is to say of a table."""
    described = bool(table["description"])
    yield value(table, "catalog.described", described, "GOOD" if described else "WARNING", now)
    if columns:
        documented = sum(1 for column in columns if column["title"] or column["description"])
        share = round(100 * documented / len(columns))
        status = "GOOD" if share >= 80 else "WARNING" if share >= 50 else "ALERT"
        yield value(table, "catalog.documented", share, status, now)


def value(table, field_key, measured, status, now):
    return {
        "field_key": field_key,
        "object_key": table["key"],
        "object_type": "TABLE",
        "status": status,
        "value": measured,
        "last_updated": now,
    }


def measure(catalog, source):
    """The values of all tables of a data source."""
    columns = defaultdict(list)
    for column in catalog.all(f"/integration/v2/column/?ds_id={source}&limit={PAGE}"):
        columns[column["table_id"]].append(column)
    now = datetime.now(timezone.utc).isoformat()
    return [
        each
        for table in catalog.all(f"/integration/v2/table/?ds_id={source}&limit={PAGE}")
        for each in values_of(table, columns[table["id"]], now)
    ]


def post(catalog, values):
    """Posts the values in batches, the fields with the first, and yields what each job reports."""
    for start in range(0, len(values), BATCH):
        body = {"fields": [] if start else FIELDS, "values": values[start : start + BATCH]}
        receipt, _ = catalog.call("POST", "/integration/v1/data_quality/", body)
        yield catalog.result(receipt["href"])


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("base_url", help="where the catalog is")
    arguments.add_argument("token", help="API access token of a Source Admin, Catalog Admin or Server Admin")
    arguments.add_argument("--source", type=int, default=1, help="id of the data source (default: 1)")
    options = arguments.parse_args()

    catalog = Catalog(options.base_url, options.token)
    flags = Counter({"GOOD": 0, "WARNING": 0, "ALERT": 0})
    refused = 0
    try:
        values = measure(catalog, options.source)
        if not values:
            raise Failed(f"data source {options.source} does not exist, or has no tables that the token's user sees")
        for result in post(catalog, values):
            flags.update(result["flag_counts"])
            refused += result["created_object_attribution"]["failure_count"]
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 2

    print(f"{len(values)} values: " + ", ".join(f"{count} {flag}" for flag, count in flags.items()))
    if refused:
        print(f"{refused} of them are about objects that the catalog does not have", file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
