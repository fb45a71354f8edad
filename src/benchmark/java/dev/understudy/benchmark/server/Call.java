package dev.understudy.benchmark.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request as it goes over the wire. */
public record Call(String method, String path, Map<String, String> headers, String body) {

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), "");
    }

    public static Call post(String path, String json) {
        return of("POST", path).sending(json);
    }

    public static Call of(String method, String path) {
        return new Call(method, path, Map.of(), "");
    }

    /** The same call with a header more, or with another value of it. */
    public Call with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Call(method, path, all, body);
    }

    /** The same call with a token, as Alation's APIs take it. */
    public Call as(String token) {
        return with("Token", token);
    }

    /** The same call with a body of JSON. */
    public Call sending(String json) {
        return new Call(method, path, headers, json).with("Content-Type", "application/json");
    }
}
