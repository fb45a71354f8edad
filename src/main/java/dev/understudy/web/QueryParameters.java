package dev.understudy.web;

import dev.understudy.error.InvalidParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of the query string alone. The servlet's own mix in those of a form and use up its body. */
public final class QueryParameters {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static QueryParameters of(HttpServletRequest request) {
        return ofQuery(request.getQueryString());
    }

    /** No text of the catalog has null characters, and not every database can be asked for them: they are refused here. */
    public static QueryParameters ofQuery(@Nullable String query) {
        QueryParameters parameters =
                new QueryParameters(query == null ? Map.of() : pairs(query, StandardCharsets.UTF_8));
        parameters.values.forEach((name, all) -> {
            if (Texts.flaw(name).isPresent()
                    || all.stream().anyMatch(value -> Texts.flaw(value).isPresent())) {
                throw new InvalidParameters(name);
            }
        });
        return parameters;
    }

    /** The fields of a form, which has the same notation. What their texts may hold is said by whoever knows the fields. */
    public static MultiValueMap<String, String> ofForm(String form, Charset charset) {
        return pairs(form, charset);
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** All values of a parameter in their order; empty if it is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value: clients that follow a link put their own once more behind those of it. */
    public @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The last value. */
    public @Nullable String last(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private static MultiValueMap<String, String> pairs(String text, Charset charset) {
        FormFields fields = new FormFields();
        int begin = 0;
        while (begin < text.length()) {
            int and = text.indexOf('&', begin);
            int end = and < 0 ? text.length() : and;
            add(text.substring(begin, end), charset, fields);
            begin = end + 1;
        }
        return fields.all();
    }

    private static void add(String pair, Charset charset, FormFields fields) {
        int equals = pair.indexOf('=');
        String name = name(pair, charset);
        if (!name.isEmpty()) {
            fields.add(name, equals < 0 ? "" : decode(pair.substring(equals + 1), charset));
        }
    }

    /** The name that stands in a pair of a query string, such as {@code skip=20}. */
    public static String name(String pair) {
        return name(pair, StandardCharsets.UTF_8);
    }

    private static String name(String pair, Charset charset) {
        int equals = pair.indexOf('=');
        return decode(equals < 0 ? pair : pair.substring(0, equals), charset);
    }

    /** Broken escapes stand for themselves, and bytes that are no text for a replacement character, as Python's reader has it. */
    private static String decode(String text, Charset charset) {
        return URLDecoder.decode(BROKEN_ESCAPE.matcher(text).replaceAll("%25"), charset);
    }
}
