package dev.understudy.alation.apiresource;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import java.util.Locale;
import java.util.Set;

/**
 * What a resource is known by: {@code GET:https://api.example.com/v1/items}. Proxies merge slashes, so {@code https:/} and
 * {@code https://} mean the same, and a trailing slash means nothing.
 */
record ResourceAddress(String method, String url) {

    private static final int LONGEST_URL = 2000;
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    /** Reads the rest of the path. */
    static ResourceAddress parse(String rest) {
        int colon = rest.indexOf(':');
        if (colon < 1) {
            throw new NotFound();
        }
        String url =
                rest.substring(colon + 1).replaceFirst("^(https?):/+", "$1://").replaceFirst("(?<!/)/+$", "");
        return new ResourceAddress(rest.substring(0, colon).toUpperCase(Locale.ROOT), url);
    }

    /** Refuses an address under which nothing can be stored. */
    void check() {
        if (!METHODS.contains(method)) {
            throw InvalidFields.of("request_type", FieldErrors.unknownChoice(method));
        }
        if (url.isBlank()) {
            throw InvalidFields.of("resource_url", FieldErrors.BLANK);
        }
        if (url.length() > LONGEST_URL) {
            throw InvalidFields.of("resource_url", FieldErrors.tooLong(LONGEST_URL));
        }
    }
}
