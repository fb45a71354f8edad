package dev.understudy.logging;

import java.util.regex.Pattern;

/** What lets somebody in is known by its name, in URLs, headers, forms and JSON alike. */
final class SecretNames {

    /** What is only told about a secret: {@code token_status}, {@code tokenExpiresAt}. */
    private static final String ABOUT =
            "[_-]?(?:id|name|type|status|duration|count|(?:expir\\w*|created|used)[_-]?(?:at|in))";

    /** The word that makes a name one of a secret's. Others may stand around it. */
    static final String WORD =
            "(?:token|secret|passw(?:or)?d|pwd|credential|api[_-]?key|understudy-key|authorization|cookie|session_?id|signature)"
                    + "(?!" + ABOUT + "(?![\\w.-]))";

    private static final Pattern WITHIN = Pattern.compile("(?i)" + WORD);

    private SecretNames() {}

    static boolean contains(String name) {
        return WITHIN.matcher(name).find();
    }
}
