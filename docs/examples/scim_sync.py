#!/usr/bin/env python3
"""Brings the users and groups of a catalog to what a file says, as an identity provider does.

    scim_sync.py http://localhost:8080 scim-token people.json

The file names people and groups:

    {"users": [{"externalId": "e1", "userName": "ada@example.com", "name": {"givenName": "Ada", "familyName": "King"}}],
     "groups": [{"displayName": "Analysts", "members": ["e1"]}]}

People are found by their external id, else by their user name, so accounts that are there already are adopted. Whoever has an external id
in the catalog, but does not stand in the file, is deactivated. Nothing is written that is right already, so the script may run every hour.
It needs nothing but Python's standard library, and ends with 2 if something fails.
"""

import argparse
import json
import sys
from http.client import HTTPException
from pathlib import Path
from typing import Iterator
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

PAGE = 100
CORE = "urn:ietf:params:scim:schemas:core:2.0:"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"


class Failed(Exception):
    """A call or a file that went wrong, and why."""


class Scim:
    """Calls a SCIM service with its token."""

    def __init__(self, base_url: str, token: str) -> None:
        self.base_url = base_url.rstrip("/") + "/scim/v2/"
        self.headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/scim+json"}

    def call(self, method: str, path: str, body: object = None) -> dict:
        data = None if body is None else json.dumps(body).encode()
        try:
            request = Request(self.base_url + path, data, self.headers, method=method)
            with urlopen(request, timeout=60) as response:
                return json.load(response)
        except HTTPError as refused:
            said = " ".join(refused.read().decode(errors="replace").split())
            raise Failed(f"{method} {path}: {refused.code} {said}") from None
        except (OSError, HTTPException, ValueError) as failure:  # nobody answers, or no URL, or not with JSON
            raise Failed(f"{method} {self.base_url}{path}: {failure}") from None

    def find(self, resource: str, attribute: str, value: str) -> dict | None:
        """The one resource whose attribute is equal to the value; none if there is none."""
        query = urlencode({"filter": f"{attribute} eq {json.dumps(value)}"}, quote_via=quote)
        found = self.call("GET", f"{resource}?{query}")["Resources"]
        return found[0] if found else None

    def all(self, resource: str, **parameters: str) -> Iterator[dict]:
        start = 1
        while True:
            query = urlencode({"startIndex": start, "count": PAGE, **parameters}, quote_via=quote)
            page = self.call("GET", f"{resource}?{query}")
            yield from page["Resources"]
            start += PAGE
            if start > page["totalResults"]:
                return

    def replace(self, resource: str, id: str, attribute: str, value: object) -> None:
        operation = {"op": "replace", "path": attribute, "value": value}
        self.call("PATCH", f"{resource}/{id}", {"schemas": [PATCH], "Operations": [operation]})


def sync_user(scim: Scim, person: dict) -> str:
    """Creates a person, or adopts and updates them. Returns their id in the catalog."""
    wanted = {"schemas": [CORE + "User"], "active": True, **person}
    known = scim.find("Users", "externalId", person["externalId"]) or scim.find("Users", "userName", person["userName"])
    if known is None:
        print("create", person["userName"])
        return scim.call("POST", "Users", wanted)["id"]
    if not holds(known, wanted):
        print("update", person["userName"])
        scim.call("PUT", "Users/" + known["id"], {**known, **wanted})
    return known["id"]


def holds(resource: object, wanted: object) -> bool:
    """Whether a resource has all that is wanted; it may have more."""
    if isinstance(resource, dict) and isinstance(wanted, dict):
        return all(holds(resource.get(name), value) for name, value in wanted.items())
    return resource == wanted


def deactivate_others(scim: Scim, people: list[dict]) -> None:
    """Suspends whom the provider has brought before and no longer knows."""
    known = {person["externalId"] for person in people}
    for user in scim.all("Users", filter="externalId pr and active eq true"):
        if user["externalId"] not in known:
            print("deactivate", user["userName"])
            scim.replace("Users", user["id"], "active", False)


def sync_group(scim: Scim, group: dict, ids: dict[str, str]) -> None:
    members = sorted(ids[external_id] for external_id in group["members"])
    known = scim.find("Groups", "displayName", group["displayName"])
    references = [{"value": member} for member in members]
    if known is None:
        print("create group", group["displayName"])
        body = {"schemas": [CORE + "Group"], "displayName": group["displayName"], "members": references}
        scim.call("POST", "Groups", body)
    elif sorted(member["value"] for member in known["members"]) != members:
        print("update group", group["displayName"])
        scim.replace("Groups", known["id"], "members", references)


def read(file: Path) -> dict:
    """What a file says, if all is there that is needed: half a file would leave half a catalog."""
    try:
        directory = json.loads(file.read_text(encoding="utf-8"))
        ids = [person["externalId"] for person in directory["users"]]
        names = [person["userName"] for person in directory["users"]]
        titles = [group["displayName"] for group in directory["groups"]]
        members = {member for group in directory["groups"] for member in group["members"]}
    except (OSError, ValueError, LookupError, TypeError) as wrong:
        raise Failed(f"{file} is no file of people and groups: {wrong!r}") from None
    for name, values in (("externalId", ids), ("userName", names), ("displayName", titles)):
        require_texts(file, name, values)
    if members - set(ids):
        raise Failed(f"{file}: members that are no users: {members - set(ids)}")
    return directory


def require_texts(file: Path, name: str, values: list) -> None:
    """What things are found by has to be a text, and another for each: the second would undo what the first has brought."""
    for value in values:
        if not isinstance(value, str) or not value:
            raise Failed(f"{file}: {name} has to be a text, not {json.dumps(value)}")
        if values.count(value) > 1:
            raise Failed(f"{file}: {name} {json.dumps(value)} is there more than once")


def sync(scim: Scim, directory: dict) -> None:
    ids = {person["externalId"]: sync_user(scim, person) for person in directory["users"]}
    deactivate_others(scim, directory["users"])
    for group in directory["groups"]:
        sync_group(scim, group, ids)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("base_url")
    parser.add_argument("token")
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    try:
        sync(Scim(arguments.base_url, arguments.token), read(arguments.file))
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
