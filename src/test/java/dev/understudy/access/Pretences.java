package dev.understudy.access;

import java.util.List;

/** What calls say of who they are or what they are after. Nothing but the token, the method and the path of the request line counts. */
final class Pretences {

    private static final String ALLOWED = "/full_version";

    static final List<Forgery> ALL = List.of(
            Forgery.headers("nothing"),
            Forgery.query("role=SERVER_ADMIN&role_id=1&is_admin=true&as_user=1&user_id=1"),
            Forgery.query("_method=GET&X-HTTP-Method-Override=GET&format=json"),
            Forgery.body("{\"role\": \"SERVER_ADMIN\", \"is_admin\": true, \"user_id\": 1, \"author\": {\"id\": 1}}"),
            Forgery.query("ds_id=91&datasource_id=91&ds_id=91&id=91"),
            Forgery.body("{\"ds_id\": 91, \"datasource_id\": 91, \"data_source\": {\"id\": 91}}"),
            Forgery.body("{\"_method\": \"GET\", \"token\": \"server-admin-token\"}"),
            Forgery.body("{broken"),
            Forgery.headers("a role in headers", "X-Role: SERVER_ADMIN", "Role: SERVER_ADMIN", "X-User-Id: 1"),
            Forgery.headers("a user from a proxy", "X-Forwarded-User: server.admin@example.com", "From: 1"),
            Forgery.headers("a better token behind", "Token: server-admin-token"),
            Forgery.headers("a better bearer", "Authorization: Bearer server-admin-token"),
            Forgery.headers("a better cookie", "Cookie: Token=server-admin-token; role=SERVER_ADMIN"),
            Forgery.headers("another method in headers", "X-HTTP-Method-Override: GET", "X-HTTP-Method: GET"),
            Forgery.headers("an allowed method in headers", "X-Method-Override: OPTIONS", "X-Original-Method: HEAD"),
            Forgery.headers("an allowed path in headers", "X-Original-URL: " + ALLOWED, "X-Rewrite-URL: " + ALLOWED),
            Forgery.headers("an allowed path from a proxy", "X-Forwarded-Uri: " + ALLOWED, "X-Forwarded-Path: /"),
            Forgery.headers("a prefix from a proxy", "X-Forwarded-Prefix: /_understudy", "X-Forwarded-Port: 1"),
            Forgery.headers("a neighbour", "X-Forwarded-For: 127.0.0.1", "X-Real-IP: ::1", "Client-IP: 127.0.0.1"),
            Forgery.headers("forwarded", "Forwarded: for=127.0.0.1;host=localhost;proto=https"),
            Forgery.headers("its own origin", "Origin: http://localhost", "Sec-Fetch-Site: same-origin"),
            Forgery.headers("what the table says", "X-Understudy-Explain: true", "X-Understudy-Key: x"),
            Forgery.headers("another type", "Content-Type: application/x-www-form-urlencoded; charset=utf-7"),
            Forgery.headers("a type that is none", "Content-Type: */*", "Accept: application/xml"));

    private Pretences() {}
}
