#!/usr/bin/env python3
"""Posts what a nightly job has read and written as lineage, and reads it back from where it ends.

    lineage_pusher.py BASE_URL TOKEN JOB_FILE

The job file is JSON: a name, its steps – each with a name, what it reads and writes, and its SQL if it has some – and
objects as "otype:key":

    {"job": "nightly", "steps": [{"name": "load", "sql": "insert into …", "reads": ["table:1.raw.orders"],
     "writes": ["table:1.shop.orders"]}]}

Each step becomes a dataflow, api/JOB/STEP, with the paths through it; a step that was there is replaced. What the catalog does
not have yet is linked all the same. Then each object that nothing reads any more is printed with all that it comes from, as far
as ten hops away. The user must be a Source or Server Admin. It ends with 2 if something fails. Python's standard library is
all it needs.
"""

import argparse
import json
import sys
import time
import urllib.error
import urllib.request
from http.client import HTTPException

POLL_SECONDS = 1
LONGEST_WAIT_SECONDS = 600
HOPS = 10


class Failed(Exception):
    """A call, a job or a file that went wrong, and why."""


class Catalog:
    """As much of the catalog's API as this script needs."""

    def __init__(self, base_url, token):
        self.base_url = base_url.rstrip("/")
        self.token = token

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        headers = {"Token": self.token, "Content-Type": "application/json"}
        try:
            request = urllib.request.Request(self.base_url + path, data, headers, method=method)
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            said = " ".join(refused.read().decode(errors="replace").split())
            raise Failed(f"{method} {path}: {refused.code} {said}") from None
        except (OSError, HTTPException, ValueError) as failure:  # nobody answers, or no URL, or not with JSON
            raise Failed(f"{method} {self.base_url}{path}: {failure}") from None

    def finish(self, job_id):
        """Waits for a job, and answers what it reports."""
        deadline = time.monotonic() + LONGEST_WAIT_SECONDS
        while time.monotonic() < deadline:
            job = self.call("GET", f"/api/v1/bulk_metadata/job/?id={job_id}")
            if job["status"] == "successful":
                return job["result"]
            if job["status"] == "failed":
                raise Failed(f"job {job_id}: {job['msg']}")
            time.sleep(POLL_SECONDS)
        raise Failed(f"job {job_id} still runs after {LONGEST_WAIT_SECONDS} seconds")

    def upstream(self, name):
        """All that an object comes from, the nearest first."""
        named = reference(name)
        graph = self.call("POST", "/integration/v2/bulk_lineage/", {
            "key_type": "fully_qualified_name",
            "root_nodes": [{"id": named["key"], "otype": named["otype"]}],
            "direction": "upstream",
            "filters": {"depth": HOPS, "temp_filter": True},
        })["graph"]
        return graph[1:]


def reference(name):
    otype, key = name.split(":", 1)
    return {"otype": otype, "key": key}


def lineage(job):
    """The body that says what a job does."""
    dataflows, paths = [], []
    for step in job["steps"]:
        external_id = f"api/{job['job']}/{step['name']}"
        dataflows.append({
            "external_id": external_id,
            "title": f"{job['job']}: {step['name']}",
            "content": step.get("sql", ""),
            "group_name": job["job"],
        })
        paths.append([
            [reference(name) for name in step["reads"]],
            [{"otype": "dataflow", "key": external_id}],
            [reference(name) for name in step["writes"]],
        ])
    return {"dataflow_objects": dataflows, "paths": paths}


def ends(job):
    """What some step writes and none reads, in the order of the steps."""
    read = {name for step in job["steps"] for name in step["reads"]}
    return list(dict.fromkeys(name for step in job["steps"] for name in step["writes"] if name not in read))


def read(job_file):
    """The body that says what a file's job does, and where that ends."""
    try:
        with open(job_file, encoding="utf-8") as text:
            job = json.load(text)
        return lineage(job), ends(job)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as wrong:
        raise Failed(f"{job_file} is no file of a job: {wrong!r}") from None


def push(catalog, job_file):
    body, job_ends = read(job_file)
    receipt = catalog.call("POST", "/integration/v2/dataflow/", body)
    for written in catalog.finish(receipt["job_id"])[0]["mapping"]:
        print(f"{written['external_id']}: {'replaced' if written['replaced'] else 'created'}")
    for end in job_ends:
        print(f"{end} comes from")
        for node in catalog.upstream(end):
            mark = " (not in the catalog)" if node.get("is_temp") else ""
            print(f"  {node['otype']}:{node['fully_qualified_name']}{mark}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("base_url")
    arguments.add_argument("token")
    arguments.add_argument("job_file")
    given = arguments.parse_args()
    try:
        push(Catalog(given.base_url, given.token), given.job_file)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
