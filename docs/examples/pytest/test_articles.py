"""What tests with conftest.py look like."""

import pytest

ARTICLES = "/integration/v1/article/"
ROLES = ["VIEWER", "EXPLORER", "COMPOSER", "STEWARD", "SOURCE_ADMIN", "CATALOG_ADMIN", "SERVER_ADMIN"]


def test_viewers_may_not_write(world):
    answer = world.post(ARTICLES, {"title": "a", "body": "b"}, role="VIEWER")

    assert answer.denied_by == 15, answer


@pytest.mark.parametrize("role", ROLES)
def test_everybody_reads_what_a_steward_writes(world, role):
    article = world.post(ARTICLES, {"title": "Refunds", "body": "Thirty days."}, role="STEWARD").json

    assert world.get(f"{ARTICLES}{article['id']}/", role=role).json["title"] == "Refunds"


def test_tokens_expire(world):
    grant = {"refresh_token": "steward-refresh-token", "user_id": 4}
    token = world.post("/integration/v1/createAPIAccessToken/", grant).json["api_access_token"]
    assert world.get(ARTICLES, token=token).status == 200

    world.advance("PT25H")

    assert world.get(ARTICLES, token=token).status == 403


def test_worlds_know_nothing_of_each_other(world):
    world.add({"articles": [{"id": 70, "title": "Here", "author": 1}]})

    assert world.get(f"{ARTICLES}70/", role="VIEWER").json["title"] == "Here"
    assert world.get(f"{ARTICLES}71/", role="VIEWER").status == 404
