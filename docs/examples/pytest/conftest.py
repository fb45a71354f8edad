"""A world of Understudy for each test: copy this file beside your tests.

It needs pytest and the standard library. The server is one that runs already
(UNDERSTUDY_TESTKIT_URL, and UNDERSTUDY_TESTKIT_KEY if its control plane has a
key), or is started once per run from its jar (UNDERSTUDY_TESTKIT_JAR) and ended
with it.

    def test_viewers_may_not_write(world):
        answer = world.post("/integration/v1/article/", {"title": "a", "body": "b"}, role="VIEWER")
        assert answer.denied_by == 15, answer
"""

import json
import os
import re
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass

import pytest

PATIENCE = 120


@dataclass
class Answer:
    """What a call was answered; printed, it says why a denial was one."""

    status: int
    headers: dict
    text: str

    @property
    def json(self):
        return json.loads(self.text)

    @property
    def denied_by(self):
        """The row of the role table that has refused the call; None if none has."""
        why = self.headers.get("X-Understudy-Denial", "")
        row = re.match(r"row=(\d+)", why)
        refused = "The table allows" not in why and "; enforced=no" not in why
        return int(row.group(1)) if row and refused else None


class World:
    """An instance of one's own."""

    def __init__(self, server, name):
        self.base_url = f"{server}/@{name}"

    def get(self, path, **who):
        return self.call("GET", path, **who)

    def post(self, path, body, **who):
        return self.call("POST", path, body, **who)

    def put(self, path, body, **who):
        return self.call("PUT", path, body, **who)

    def patch(self, path, body, **who):
        return self.call("PATCH", path, body, **who)

    def delete(self, path, **who):
        return self.call("DELETE", path, **who)

    def call(self, method, path, body=None, role=None, token=None):
        """A call with a token, or with the ready-made one of a role such as SERVER_ADMIN."""
        headers = {"X-Understudy-Explain": "true"}
        if role or token:
            headers["Token"] = token or role.lower().replace("_", "-") + "-token"
        return send(method, self.base_url + path, body, headers)

    def add(self, fixtures):
        """Adds what a dataset document describes, as a dict."""
        self._control("POST", "fixtures", fixtures)

    def advance(self, duration):
        """Moves the clock, by an ISO 8601 duration such as PT25H."""
        self._control("PUT", "clock", {"advance": duration})

    def _control(self, method, what, body):
        answer = self.call(method, f"/_understudy/{what}", body)
        assert answer.status < 300, answer


def send(method, url, body=None, headers=None):
    """One call; whatever it is answered is an answer."""
    data = None if body is None else json.dumps(body).encode()
    known = {"Content-Type": "application/json", **control_key(), **(headers or {})}
    request = urllib.request.Request(url, data, known, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return Answer(answer.status, dict(answer.headers), answer.read().decode())
    except urllib.error.HTTPError as refused:
        return Answer(refused.code, dict(refused.headers), refused.read().decode())


def control_key():
    """What the control plane is called with: a server of our own has the key of our environment."""
    is_ours = not os.environ.get("UNDERSTUDY_TESTKIT_URL")
    key = os.environ.get("UNDERSTUDY_CONTROL_KEY" if is_ours else "UNDERSTUDY_TESTKIT_KEY")
    return {"X-Understudy-Key": key} if key else {}


@pytest.fixture(scope="session")
def understudy():
    """The address of the server."""
    url = os.environ.get("UNDERSTUDY_TESTKIT_URL")
    if url:
        yield url.rstrip("/")
        return
    jar = os.environ.get("UNDERSTUDY_TESTKIT_JAR")
    assert jar, "Set UNDERSTUDY_TESTKIT_URL or UNDERSTUDY_TESTKIT_JAR"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("UNDERSTUDY_TESTKIT_")}
    with tempfile.TemporaryFile("a+") as log:  # appended to, wherever it is read
        command = ["java", "-XX:TieredStopAtLevel=1", "-jar", jar, "--server.port=0"]
        server = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment)
        try:
            yield when_ready(server, log)
        finally:
            server.terminate()
            server.wait()


def when_ready(server, log):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        log.seek(0)
        said = log.read()
        ready = re.search(r'Understudy is ready at ([^\s\\"]+)', said)
        if ready:
            return ready.group(1)
        assert server.poll() is None, f"Understudy has ended by itself:\n{said}"
        time.sleep(0.05)
    raise AssertionError(f"Understudy was not ready after {PATIENCE} s:\n{said}")


@pytest.fixture
def world(understudy, request):
    """A world that begins with the server's dataset, and ends with the test."""
    words = re.sub("[^a-z0-9]+", "-", request.node.name.lower()).strip("-")
    name = f"{words[:31]}-{uuid.uuid4().hex[:8]}"
    instance = f"{understudy}/_understudy/instances/{name}"
    made = send("PUT", instance)
    assert made.status == 201, made
    yield World(understudy, name)
    send("DELETE", instance)
