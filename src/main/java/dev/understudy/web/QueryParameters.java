package dev.understudy.web;

import dev.understudy.error.InvalidParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The parameters of the query string alone. The servlet's own mix in those of a form and use up its body. */
public final class QueryParameters {

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static QueryParameters of(HttpServletRequest request) {
        return parse(request.getQueryString());
    }

    /** The fields of a query string or of a form in the same notation. */
    public static QueryParameters parse(@Nullable String query) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>(new LinkedHashMap<>());
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                if (!name.isEmpty()) {
                    values.add(name, equals < 0 ? "" : withoutNull(name, decode(pair.substring(equals + 1))));
                }
            }
        }
        return new QueryParameters(values);
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** All values of a parameter in their order; empty if it is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The last value of a parameter: clients that follow a link add their own parameters behind it. */
    public @Nullable String last(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** No text of the catalog has null characters, and not every database can be asked for them. */
    private static String withoutNull(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new InvalidParameters(name);
        }
        return value;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }
}
