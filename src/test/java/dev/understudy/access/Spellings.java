package dev.understudy.access;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Other ways to write the path of a call, and other methods that might be taken for its own. */
final class Spellings {

    static final List<Forgery> ALL = List.of(
            path("//{}", path -> "/" + path),
            path("every slash twice", path -> path.replace("/", "//")),
            path("/./{}", path -> "/." + path),
            path("{}/.", path -> unslashed(path) + "/."),
            path("{}/x/..", path -> unslashed(path) + "/x/.."),
            path("{}/%2e", path -> unslashed(path) + "/%2e"),
            path("{}/x/%2E%2e/", path -> unslashed(path) + "/x/%2E%2e/"),
            path("{}/x%2f..", path -> unslashed(path) + "/x%2f.."),
            path("/_understudy/..{}", path -> "/_understudy/.." + path),
            path("/swagger-ui/%2e%2e{}", path -> "/swagger-ui/%2e%2e" + path),
            path("/rest/..{}", path -> "/rest/.." + path),
            path("/login/..;/{}", path -> "/login/..;" + path),
            path("{};x=1", path -> unslashed(path) + ";x=1"),
            path("every segment;", path -> path.replace("/", ";/")),
            path("{};/", path -> unslashed(path) + ";/"),
            path("every slash as %2f", path -> "/" + path.substring(1).replace("/", "%2f")),
            path("a backslash", path -> path.replaceFirst("(.)/", "$1\\\\")),
            path("the first letter escaped", path -> path.replaceFirst("/(.)", "/%" + hex(path.charAt(1)) + "")),
            path("the first letter escaped twice", path -> path.replaceFirst("/(.)", "/%25" + hex(path.charAt(1)))),
            path("in capitals", path -> path.toUpperCase(Locale.ROOT)),
            path("a wide slash", path -> unslashed(path) + "%EF%BC%8F"),
            path("a slash too long", path -> unslashed(path) + "%c0%af"),
            path("a mark of direction", path -> unslashed(path) + "%E2%80%AE"),
            path("{}.", path -> unslashed(path) + "."),
            path("{}.json", path -> unslashed(path) + ".json"),
            path("{}%20", path -> unslashed(path) + "%20"),
            path("{}%00", path -> unslashed(path) + "%00"),
            path("{}%0d%0aToken:%20x", path -> unslashed(path) + "%0d%0aToken:%20server-admin-token"),
            path("{}%3f", path -> unslashed(path) + "%3f"),
            path("{}%23", path -> unslashed(path) + "%23"),
            path("http://localhost{}", path -> "http://localhost" + path),
            path("http://evil.example{}", path -> "http://evil.example" + path),
            path("/@nobody{}", path -> "/@nobody" + path),
            path("/@nobody/..{}", path -> "/@nobody/.." + path),
            Forgery.headers("the host of another instance", "Host: nobody.localhost"),
            Forgery.headers("a host that is none", "Host: evil.example:99999/@nobody"),
            Forgery.headers("two instances", "X-Understudy-Instance: nobody"),
            Forgery.headers("a length that differs", "Content-Length: 1"),
            Forgery.headers("a length and chunks", "Transfer-Encoding: chunked"),
            Forgery.method("TRACE"),
            Forgery.method("get"),
            Forgery.method("POST", "X-HTTP-Method-Override: DELETE"),
            Forgery.method("PROPFIND"));

    private Spellings() {}

    private static Forgery path(String name, UnaryOperator<String> spelling) {
        return Forgery.url(name, spelling);
    }

    private static String unslashed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String hex(char letter) {
        return Integer.toHexString(letter);
    }
}
