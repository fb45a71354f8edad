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
    """A program with its secret, the token that it has now, and the file that the token is kept in, if it is."""

    def __init__(self, base_url, client_id, client_secret, file=None):
        self.base_url = base_url.rstrip("/")
        login = f"{urllib.parse.quote_plus(client_id)}:{urllib.parse.quote_plus(client_secret)}"
        self.basic = "Basic " + base64.b64encode(login.encode()).decode()
        self.file = file
        self.token = kept(file)

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
        if self.file is not None:
            keep(self.file, self.token)  # at once: the one before has ended, whatever becomes of the calls
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
        except (OSError, HTTPException, ValueError) as failure:  # nobody answers, or no URL, or not with JSON
            print(f"{self.base_url}{path}: {failure}", file=sys.stderr)
            sys.exit(2)


def kept(file):
    """The token of the last run; None if there is none."""
    if file is None or not os.path.exists(file):
        return None
    with open(file, encoding="ascii") as opened:
        return opened.read().strip() or None


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

    client = OAuthClient(arguments.base_url, arguments.client_id, arguments.client_secret, arguments.keep)
    for path in arguments.paths:
        print(json.dumps(client.get(path)))


if __name__ == "__main__":
    try:
        main()
    except (OSError, ValueError) as failure:  # the file cannot be used
        print(failure, file=sys.stderr)
        sys.exit(2)
