package dev.understudy.alation.datasource;

import dev.understudy.web.Ids;
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

    static final int LAST_PORT = 65_535;

    /** {@code mysql://db.example.com:3306/shop}; Oracle has {@code @} for the slashes, and a colon before its SID. */
    private static final Pattern PARTS =
            Pattern.compile("(?://|@)(?:[^/@?;]*@)?(\\[[^]]+]|[^/:?;@\\[]+)(?::(\\d+))?(?:[/:]([^/:?;]+))?");

    private static final Pattern DBNAME = Pattern.compile("[?&;](?:databaseName|database|db)=([^&;]+)");

    /** In parts alone; those that are null stay. */
    Address moved(@Nullable String newHost, @Nullable Integer newPort, @Nullable String newDbname) {
        return new Address(
                newHost == null ? host : newHost,
                newPort == null ? port : newPort,
                newDbname == null ? dbname : newDbname,
                "");
    }

    /** The same with the URI that its parts make, unless it has one; without a host they make none. */
    Address complete(String dbType) {
        if (host == null || !uri.isEmpty()) {
            return this;
        }
        String built = dbType + "://" + host + (port == null ? "" : ":" + port) + (dbname == null ? "" : "/" + dbname);
        return new Address(host, port, dbname, built);
    }

    /** What a URI names; parts that it does not name are null. */
    static Address parsed(String uri) {
        Matcher parts = PARTS.matcher(uri);
        if (!parts.find()) {
            return new Address(null, null, null, uri);
        }
        return new Address(parts.group(1), port(parts.group(2)), dbname(uri, parts.group(3)), uri);
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

    private static @Nullable String dbname(String uri, @Nullable String inPath) {
        if (inPath != null) {
            return inPath;
        }
        Matcher parameter = DBNAME.matcher(uri);
        return parameter.find() ? parameter.group(1) : null;
    }
}
