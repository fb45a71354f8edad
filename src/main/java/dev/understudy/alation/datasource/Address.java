package dev.understudy.alation.datasource;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.Ids;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: in parts, and as the URI that is made of them or that they were found in. A URI is never refused: clients send
 * what is none.
 */
record Address(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String dbname,
        String uri) {

    static final Address NONE = new Address(null, null, null, "");

    private static final int LAST_PORT = 65_535;

    /**
     * {@code mysql://db.example.com:3306/shop}; Oracle has {@code @} for the slashes, and a colon before its SID. There may be no host,
     * or others behind the first.
     */
    private static final Pattern PARTS = Pattern.compile(
            "(?:@?//|@)(?:[^/@?;]*@)?(\\[[^]\\[]+]|[^/:?;@\\[,]+)?(?::(\\d+))?(?:,[^/?;]*)?(?:[/:]([^/:?;]+))?");

    /** What Oracle's descriptors have in parentheses. */
    private static final Pattern DESCRIBED =
            Pattern.compile("(?i)\\(\\s*(HOST|PORT|SERVICE_NAME|SID)\\s*=\\s*([^()\\s]+)");

    /** Teradata has its parameters in the place of the database, parted by commas. */
    private static final String PARAMETER = "(?i)[?&;/,](?:%s)=([^?&;/,]+)";

    private static final Pattern HOST = Pattern.compile(PARAMETER.formatted("serverName|server|host"));
    private static final Pattern DBNAME = Pattern.compile(PARAMETER.formatted("databaseName|database|db"));
    private static final Pattern PORT = Pattern.compile(PARAMETER.formatted("dbs_port|portNumber|port"));

    /**
     * What is given in its place: a URI, with a dbname if it names none, or parts, of which those that are null stay; it itself if nothing
     * is. An empty host is none: clients send back what they have read.
     */
    Address given(
            @Nullable String newHost, @Nullable Long newPort, @Nullable String newDbname, @Nullable String newUri) {
        if (newUri == null || newUri.isEmpty()) {
            return newHost == null && newPort == null && newDbname == null
                    ? this
                    : moved(newHost, port(newPort), newDbname);
        }
        if (newHost != null && !newHost.isEmpty() || newPort != null) {
            throw InvalidFields.of("uri", "This field cannot be combined with host and port.");
        }
        Address named = parsed(newUri);
        return named.dbname == null ? new Address(named.host, named.port, newDbname, newUri) : named;
    }

    /** As clients see it: whoever reads that there is a dbname takes the host for a text, too. */
    @Nullable
    String shownHost() {
        return host == null && dbname != null ? "" : host;
    }

    private static @Nullable Integer port(@Nullable Long port) {
        if (port != null && port < 1) {
            throw InvalidFields.of("port", FieldErrors.atLeast(1));
        }
        if (port != null && port > LAST_PORT) {
            throw InvalidFields.of("port", FieldErrors.atMost(LAST_PORT));
        }
        return port == null ? null : Math.toIntExact(port);
    }

    /** In parts alone; those that are null stay. */
    private Address moved(@Nullable String newHost, @Nullable Integer newPort, @Nullable String newDbname) {
        return new Address(
                newHost == null ? host : newHost,
                newPort == null ? port : newPort,
                newDbname == null ? dbname : newDbname,
                "");
    }

    /** The same with the URI that its parts make, unless it has one; without a host they make none. */
    Address complete(String dbType) {
        if (host == null || host.isEmpty() || !uri.isEmpty()) {
            return this;
        }
        String built = dbType + "://" + host + (port == null ? "" : ":" + port) + (dbname == null ? "" : "/" + dbname);
        return new Address(host, port, dbname, built);
    }

    /** What a URI names; parts that it does not name are null. */
    static Address parsed(String uri) {
        Map<String, String> described = described(uri);
        if (!described.isEmpty()) {
            return new Address(
                    described.get("HOST"),
                    port(described.get("PORT")),
                    described.get(described.containsKey("SERVICE_NAME") ? "SERVICE_NAME" : "SID"),
                    uri);
        }
        Matcher parts = PARTS.matcher(uri);
        if (!parts.find()) {
            return new Address(null, null, null, uri);
        }
        String host = parts.group(1) == null ? parameter(HOST, uri) : parts.group(1);
        String port = parts.group(2) == null ? parameter(PORT, uri) : parts.group(2);
        String inPath = parts.group(3);
        boolean isDbname = inPath != null && !inPath.contains("=");
        return new Address(host, port(port), isDbname ? inPath : parameter(DBNAME, uri), uri);
    }

    /** What a descriptor says first of each; empty if the URI has none. */
    private static Map<String, String> described(String uri) {
        Map<String, String> described = new HashMap<>();
        Matcher part = DESCRIBED.matcher(uri);
        while (part.find()) {
            described.putIfAbsent(part.group(1).toUpperCase(Locale.ROOT), part.group(2));
        }
        return described;
    }

    private static @Nullable Integer port(@Nullable String digits) {
        return digits == null
                ? null
                : Ids.read(digits).stream()
                        .filter(port -> port > 0 && port <= LAST_PORT)
                        .mapToObj(Math::toIntExact)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String parameter(Pattern named, String uri) {
        Matcher parameter = named.matcher(uri);
        return parameter.find() ? parameter.group(1) : null;
    }
}
