"""Asks Django REST Framework and a running Understudy the same, and lists where they answer otherwise."""

import argparse
import dataclasses
import http.client
import json
import pathlib
import re
import sys
import urllib.parse

import cases
import django_side
from cases import JSON

RECORDS = pathlib.Path(__file__).parents[1] / "test" / "resources" / "oracle"
MOST_RECORDED = 150


@dataclasses.dataclass(frozen=True)
class Asked:
    """One question and both answers, each a status and what was stored or what was wrong."""

    endpoint: cases.Endpoint
    media_type: str
    body: bytes
    django: list
    understudy: list

    @property
    def same(self):
        return self.django == self.understudy

    @property
    def explained(self):
        return not self.same and any(holds(self) for holds in EXPLAINED.values())

    def both_refuse(self):
        return self.django[0] == self.understudy[0] == 400


# What is meant to differ; docs/alation.md tells why.
EXPLAINED = {
    "integers end at 64 bits": lambda asked: "A valid integer" in str(asked.understudy) and re.search(rb"[0-9]{19}", asked.body),
    "blank items are refused by the family": lambda asked: asked.endpoint.name == "texts" and asked.both_refuse(),
    "broken bytes become fewer replacements": lambda asked: "\ufffd" in str(asked.django) and "\ufffd" in str(asked.understudy),
    "broken multipart bodies are refused": lambda asked: asked.media_type.startswith("multipart/") and asked.both_refuse(),
    "rare charsets are read as Java reads them": lambda asked: re.search("utf.?(16|32|8.sig)", asked.media_type, re.IGNORECASE),
    "Django cannot repeat halves of surrogate pairs": lambda asked: asked.django[0] == 500,
    "letters beyond 16 bits count twice": lambda asked: asked.django[0] == 200 and "no more than" in str(asked.understudy),
    "one blank before the clock": lambda asked: asked.endpoint.name == "time-filter" and re.search(rb"10%(20%20|09|C2%A0)07", asked.body),
}


class Understudy:
    """One instance of a running server, new at the start."""

    def __init__(self, url):
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc)
        self.send("PUT", "/_understudy/instances/oracle")
        self.send("POST", "/_understudy/instances/oracle/reset")

    def send(self, method, path, media_type=JSON, body=b""):
        self.connection.request(method, path, body, {"Token": "server-admin-token", "Content-Type": media_type})
        response = self.connection.getresponse()
        text = response.read()
        return response.status, json.loads(text) if text.startswith((b"{", b"[")) else None

    def ask(self, endpoint, media_type, body):
        status, answer = self.send(endpoint.method, "/@oracle" + endpoint.url(body), media_type, body)
        if status < 300 and endpoint.read_back:
            answer = self.send("GET", "/@oracle" + endpoint.read_back)[1]
        return kind(endpoint, status, answer)


def ask_django(endpoint, media_type, body):
    return kind(endpoint, *django_side.ask(endpoint.method, endpoint.served_as + endpoint.url(body), media_type, body))


def kind(endpoint, status, answer):
    """What counts of an answer: what was stored, or what was wrong."""
    if status < 300:
        return [200, at(answer, endpoint.stored) if endpoint.stored else None]
    if endpoint.own_words and not is_parse_error(answer):
        return [status, None]
    if not isinstance(answer, dict):
        return [status, answer]
    fields = {key: value for key, value in answer.items() if key not in ("detail", "code")}
    return [status, answer.get("errors") or fields or answer["detail"]]


def is_parse_error(answer):
    return "JSON parse error" in str(answer)


def at(answer, pointer):
    for step in pointer.split("/")[1:]:
        answer = answer[int(step)] if isinstance(answer, list) and int(step) < len(answer) else dict(answer or {}).get(step)
    return answer


def all_asked(url):
    """Each endpoint with all that it was asked."""
    understudy = Understudy(url)
    for endpoint in cases.ENDPOINTS.values():
        yield endpoint, [Asked(endpoint, *case, ask_django(endpoint, *case), understudy.ask(endpoint, *case)) for case in cases.of(endpoint)]


def report(endpoint, asked, shown):
    """Prints what differs; answers how much of it nobody has explained."""
    differ = [each for each in asked if not each.same]
    unexplained = [each for each in differ if not each.explained]
    print(f"{endpoint.name}: {len(asked)} asked, {len(differ) - len(unexplained)} differ as explained, {len(unexplained)} otherwise")
    for each in unexplained[:shown]:
        print(f"  {each.media_type} {each.body[:150]}\n    Django:     {each.django}\n    Understudy: {each.understudy}")
    return len(unexplained)


def record(endpoint, asked):
    """
    Keeps a sample of the questions with Django's answers for the replay; the bytes of a body are written as Latin 1. What is no
    JSON is replayed where whole bodies are, and not for each kind of field.
    """
    worth_it = [each for each in asked if not each.explained and (each.endpoint.template == "$" or not is_parse_error(each.django))]
    sample = cases.sample(worth_it, MOST_RECORDED)
    lines = [[each.media_type, each.body.decode("latin-1"), *each.django] for each in sample]
    head = {
        "method": endpoint.method,
        "path": endpoint.path,
        "stored": endpoint.stored or "",
        "read_back": endpoint.read_back or "",
        "own_words": endpoint.own_words,
    }
    text = json.dumps(head)[:-1] + ', "cases": [\n' + ",\n".join(map(json.dumps, lines)) + "\n]}\n"
    (RECORDS / f"{endpoint.name}.json").write_text(text, encoding="ascii")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("url", nargs="?", default="http://127.0.0.1:8080", help="where Understudy runs")
    arguments.add_argument("--show", type=int, default=20, metavar="N", help="how many differences of an endpoint to print")
    arguments.add_argument("--record", action="store_true", help="write the test data anew")
    options = arguments.parse_args()
    unexplained = 0
    for endpoint, asked in all_asked(options.url):
        unexplained += report(endpoint, asked, options.show)
        if options.record:
            record(endpoint, asked)
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
