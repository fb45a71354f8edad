#!/usr/bin/env python3
"""Reads from the catalog as a program that signs in as itself (OAuth 2.0, client credentials).

    oauth_client.py BASE_URL CLIENT_ID CLIENT_SECRET [--keep FILE] [PATH ...]

Prints the JSON of each path, one a line; without paths, who the program is. A token is asked for once and, with --keep, kept in
a file for the next run: asking for another ends the one before, also that of a job that runs beside this one. Before each call
the token is introspected, and renewed if it is worth nothing any more. It ends with 1 if the catalog refuses a call, with 2 if
it does not answer. Python's standard library is all it needs.
"""

import argparse
import base64
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
from http.client import HTTPException


class OAuthClient:
    """A program with its secret, and the token that it has now."""

    def __init__(self, base_url, client_id, client_secret, token=None):
        self.base_url = base_url.rstrip("/")
        login = f"{urllib.parse.quote_plus(client_id)}:{urllib.parse.quote_plus(client_secret)}"
        self.basic = "Basic " + base64.b64encode(login.encode()).decode()
        self.token = token

    def get(self, path):
        if not self.is_active():
            self.renew()
        return self.send(path, {"Authorization": f"Bearer {self.token}"})

    def is_active(self):
        if self.token is None:
            return False
        return self.post("/oauth/v2/introspect/?verify_token=true", token=self.token)["active"]

    def renew(self):
        self.token = self.post("/oauth/v2/token/", grant_type="client_credentials")["access_token"]
        print("new token", file=sys.stderr)

    def post(self, path, **form):
        return self.send(path, {"Authorization": self.basic}, urllib.parse.urlencode(form).encode())

    def send(self, path, headers, form=None):
        request = urllib.request.Request(self.base_url + path, data=form, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            said = " ".join(refused.read().decode(errors="replace").split())
            sys.exit(f"{path}: {refused.code} {said}")


def kept(file):
    """The token of the last run; None if there is none."""
    if file is None or not os.path.exists(file):
        return None
    with open(file, encoding="ascii") as opened:
        return opened.read()


def keep(file, token):
    """Keeps a token where nobody else reads it."""
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as opened:
        opened.write(token)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base_url")
    parser.add_argument("client_id")
    parser.add_argument("client_secret")
    parser.add_argument("paths", nargs="*", metavar="PATH", default=["/integration/v1/userinfo/"])
    parser.add_argument("--keep", metavar="FILE")
    arguments = parser.parse_intermixed_args()

    client = OAuthClient(arguments.base_url, arguments.client_id, arguments.client_secret, kept(arguments.keep))
    for path in arguments.paths:
        print(json.dumps(client.get(path)))
    if arguments.keep:
        keep(arguments.keep, client.token)


if __name__ == "__main__":
    try:
        main()
    except (OSError, HTTPException, ValueError) as failure:  # nobody answers, or no URL, or not with JSON; or no such file
        print(failure, file=sys.stderr)
        sys.exit(2)
