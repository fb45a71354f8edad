#!/usr/bin/env python3
"""Tags all columns of a data source whose names match a pattern.

    bulk_tagger.py http://localhost:8080 $TOKEN 1 '(?i)^(e.?mail|phone|birth)' 'Personal data'

The tag is made if there is none of its name. Columns that have it already are left alone, so the script may run every night.
It needs nothing but Python's standard library, and ends with status 1 if a column could not be tagged or there is none at all,
with 2 if another call failed.
"""

import argparse
import json
import re
import sys
from http.client import HTTPException
from typing import Iterator
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

PAGE = 1000


class Catalog:
    """Calls a catalog with a token."""

    def __init__(self, base_url: str, token: str) -> None:
        self.base_url = base_url.rstrip("/")
        self.token = token

    def call(self, method: str, path: str, body: object = None) -> tuple[object, str | None]:
        """The answer, and the path of the next page if there is one."""
        data = None if body is None else json.dumps(body).encode()
        request = Request(self.base_url + path, data, {"Token": self.token}, method=method)
        if data is not None:
            request.add_header("Content-Type", "application/json")
        with urlopen(request, timeout=60) as response:
            return json.load(response), response.headers.get("X-Next-Page")

    def pages(self, path: str) -> Iterator[dict]:
        """All items of a list. The link to the next page has everything that was asked for, and is followed as it is."""
        next_page: str | None = path
        while next_page:
            items, next_page = self.call("GET", next_page)
            yield from items

    def columns(self, data_source: int) -> Iterator[dict]:
        query = urlencode({"ds_id": data_source, "order_by": "id", "limit": PAGE})
        return self.pages(f"/integration/v2/column/?{query}")

    def tagged_columns(self, tag: str) -> set[int]:
        """The ids of the columns that have the tag; none if it does not exist yet."""
        try:
            rows = list(self.pages(f"{subjects(tag)}?limit={PAGE}"))
        except HTTPError as error:
            if error.code == 404:
                return set()
            raise
        return {row["subject"]["id"] for row in rows if row["subject"]["otype"] == "attribute"}

    def tag_column(self, tag: str, column: int) -> None:
        self.call("POST", subjects(tag), {"otype": "attribute", "oid": column})


def subjects(tag: str) -> str:
    return f"/integration/tag/{quote(tag, safe='')}/subject/"


def said(error: HTTPError) -> str:
    """What the catalog says of a call that it refuses, in one line."""
    return " ".join(error.read().decode(errors="replace").split())


def tag_matching(catalog: Catalog, data_source: int, names: re.Pattern, tag: str) -> bool:
    """Prints what it does; answers whether all went well."""
    present = catalog.tagged_columns(tag)
    seen = tagged = kept = failed = 0
    for column in catalog.columns(data_source):
        seen += 1
        if not names.search(column["name"]):
            continue
        if column["id"] in present:
            kept += 1
            continue
        try:
            catalog.tag_column(tag, column["id"])
        except HTTPError as error:
            failed += 1
            print(f"not tagged: {column['key']}: {error.code} {said(error)}", file=sys.stderr)
        else:
            tagged += 1
            print(f"tagged: {column['key']}")
    if seen == 0:
        print(f"data source {data_source} does not exist, or has no columns that the token's user sees", file=sys.stderr)
        return False
    print(f"{seen} columns, {tagged} tagged, {kept} had the tag, {failed} failed")
    return failed == 0


def pattern(text: str) -> re.Pattern:
    try:
        return re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty")
    return text


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("base_url", help="such as https://catalog.example.com")
    arguments.add_argument("token", help="an API access token of a Composer or above")
    arguments.add_argument("data_source", type=int, help="id of the data source")
    arguments.add_argument("pattern", type=pattern, help="regular expression that is looked for in the names of columns")
    arguments.add_argument("tag", type=name, help="name of the tag")
    given = arguments.parse_args()
    try:
        good = tag_matching(Catalog(given.base_url, given.token), given.data_source, given.pattern, given.tag)
    except HTTPError as error:
        print(f"{error.code} {error.url}: {said(error)}", file=sys.stderr)
        return 2
    except (OSError, HTTPException, ValueError) as error:  # nobody answers, or no URL, or not with JSON
        print(f"{given.base_url}: {error}", file=sys.stderr)
        return 2
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
