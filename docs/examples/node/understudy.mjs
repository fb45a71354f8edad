/**
 * A world of Understudy for each test: copy this file beside your tests. It needs Node 18 or newer and nothing else.
 *
 * The server is one that runs already (UNDERSTUDY_TESTKIT_URL, and UNDERSTUDY_TESTKIT_KEY if its control plane has a
 * key), or is started once per process from its jar (UNDERSTUDY_TESTKIT_JAR) and ended with it.
 *
 *     test("viewers may not write", inWorld(async world => {
 *         const answer = await world.post("/integration/v1/article/", {title: "a", body: "b"}, {role: "VIEWER"});
 *         assert.equal(answer.deniedBy, 15);
 *     }));
 */
import {spawn} from "node:child_process";
import {randomUUID} from "node:crypto";

const PATIENCE_MS = 120_000;

let server;

/** The address of the server; it is started when it is first asked for. */
export function understudy() {
    const url = process.env.UNDERSTUDY_TESTKIT_URL;
    server ??= url ? Promise.resolve(url.replace(/\/$/, "")) : start(process.env.UNDERSTUDY_TESTKIT_JAR);
    return server;
}

/** A test that is given a world of its own, which ends with it. */
export function inWorld(test) {
    return async context => {
        const base = await understudy();
        const words = context.name.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 31);
        const name = `${words}-${randomUUID().slice(0, 8)}`;
        const instance = `${base}/_understudy/instances/${name}`;
        succeeded(await send("PUT", instance));
        try {
            await test(new World(`${base}/@${name}`), context);
        } finally {
            await send("DELETE", instance);
        }
    };
}

/** An instance of one's own. Who calls is said by {role: "STEWARD"} or {token: "…"}. */
export class World {
    constructor(baseUrl) {
        this.baseUrl = baseUrl;
    }

    get = (path, who) => this.call("GET", path, undefined, who);
    post = (path, body, who) => this.call("POST", path, body, who);
    put = (path, body, who) => this.call("PUT", path, body, who);
    patch = (path, body, who) => this.call("PATCH", path, body, who);
    delete = (path, who) => this.call("DELETE", path, undefined, who);

    call(method, path, body, {role, token} = {}) {
        const readyMade = role && `${role.toLowerCase().replaceAll("_", "-")}-token`;
        const credential = token ?? readyMade;
        const headers = {"X-Understudy-Explain": "true", ...(credential && {Token: credential})};
        return send(method, this.baseUrl + path, body, headers);
    }

    /** Adds what a dataset document describes, as an object. */
    async add(fixtures) {
        succeeded(await this.post("/_understudy/fixtures", fixtures));
    }

    /** Moves the clock, by an ISO 8601 duration such as PT25H. */
    async advance(duration) {
        succeeded(await this.put("/_understudy/clock", {advance: duration}));
    }
}

async function send(method, url, body, headers = {}) {
    const answer = await reached(url, {
        method,
        headers: {"Content-Type": "application/json", ...controlKey(), ...headers},
        body: body === undefined ? undefined : JSON.stringify(body),
        redirect: "manual",
    });
    const text = await answer.text();
    const why = answer.headers.get("X-Understudy-Denial") ?? "";
    const passed = why.includes("The table allows") || why.includes("; enforced=no");
    const row = passed ? null : why.match(/^row=(\d+)/);
    return {
        status: answer.status,
        headers: answer.headers,
        text,
        /** Why it was refused, in words; of what was let through, what it was answered. */
        why: why || `${answer.status} ${text}`,
        /** The row of the role table that has refused the call; null if none has. */
        deniedBy: row ? Number(row[1]) : null,
        json: () => JSON.parse(text),
    };
}

/** An answer; fetch itself does not say where there was none. */
async function reached(url, call) {
    try {
        return await fetch(url, call);
    } catch (failed) {
        throw new Error(`${call.method} ${url}: ${failed.cause?.code ?? failed.cause?.message ?? failed.message}`, {cause: failed});
    }
}

/** What the control plane is called with: a server of our own has the key of our environment. */
function controlKey() {
    const {UNDERSTUDY_TESTKIT_URL: url, UNDERSTUDY_TESTKIT_KEY: said, UNDERSTUDY_CONTROL_KEY: ours} = process.env;
    const key = url ? said : ours;
    return key ? {"X-Understudy-Key": key} : {};
}

function succeeded(answer) {
    if (answer.status >= 300) {
        throw new Error(`${answer.status} ${answer.text}`);
    }
}

function start(jar) {
    if (!jar) {
        return Promise.reject(new Error("Set UNDERSTUDY_TESTKIT_URL or UNDERSTUDY_TESTKIT_JAR"));
    }
    const env = Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !name.startsWith("UNDERSTUDY_TESTKIT_")));
    const java = spawn("java", ["-XX:TieredStopAtLevel=1", "-jar", jar, "--server.port=0"], {env});
    process.on("exit", () => java.kill());
    return whenReady(java);
}

function whenReady(java) {
    return new Promise((ready, failed) => {
        let said = "";
        const tooLate = setTimeout(() => {
            java.kill();
            failed(new Error(`Understudy was not ready after ${PATIENCE_MS / 1000} s:\n${said}`));
        }, PATIENCE_MS);
        const listen = data => {
            said += data;
            const url = said.match(/Understudy is ready at ([^\s\\"]+)/)?.[1];
            if (url) {
                clearTimeout(tooLate);
                [java.stdout, java.stderr].forEach(stream => stream.off("data", listen));
                letGo(java);
                ready(url);
            }
        };
        java.stdout.on("data", listen);
        java.stderr.on("data", listen);
        java.on("error", failed);
        java.on("close", () => {
            clearTimeout(tooLate);
            failed(new Error(`Understudy has ended by itself:\n${said}`));
        });
    });
}

/** Nobody waits for the server: the process may end when its tests have. */
function letGo(java) {
    java.unref();
    java.stdout.resume().unref();
    java.stderr.resume().unref();
    java.stdin.unref();
}
