/** What tests with understudy.mjs look like: node --test */
import assert from "node:assert/strict";
import {test} from "node:test";
import {inWorld} from "./understudy.mjs";

const ARTICLES = "/integration/v1/article/";

test("viewers may not write", inWorld(async world => {
    const answer = await world.post(ARTICLES, {title: "a", body: "b"}, {role: "VIEWER"});

    assert.equal(answer.deniedBy, 15, answer.why);
}));

test("viewers read what a steward writes", inWorld(async world => {
    const article = await world.post(ARTICLES, {title: "Refunds", body: "Thirty days."}, {role: "STEWARD"});

    const read = await world.get(`${ARTICLES}${article.json().id}/`, {role: "VIEWER"});
    assert.equal(read.json().title, "Refunds");
}));

test("tokens expire", inWorld(async world => {
    const grant = {refresh_token: "steward-refresh-token", user_id: 4};
    const token = (await world.post("/integration/v1/createAPIAccessToken/", grant)).json().api_access_token;
    assert.equal((await world.get(ARTICLES, {token})).status, 200);

    await world.advance("PT25H");

    assert.equal((await world.get(ARTICLES, {token})).status, 403);
}));

test("worlds know nothing of each other", inWorld(async world => {
    await world.add({articles: [{id: 70, title: "Here", author: 1}]});

    assert.equal((await world.get(`${ARTICLES}70/`, {role: "VIEWER"})).json().title, "Here");
    assert.equal((await world.get(`${ARTICLES}71/`, {role: "VIEWER"})).status, 404);
}));
