package dev.understudy.logging;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What lets somebody in is known by its name, in URLs, headers, forms and JSON alike. */
final class SecretNames {

    /** What is only told about a secret: {@code token_status}, {@code tokenExpiresAt}. */
    private static final String ABOUT =
            "[_-]?(?:id|name|type|status|duration|count|(?:expir\\w*|created|used)[_-]?(?:at|in))";

    /** The word that makes a name one of a secret's. Others may stand around it. */
    static final String WORD =
            "(?:token|secret|passw(?:or)?d|pwd|credential|api[_-]?key|understudy-key|authorization|cookie|session_?id|signature|code[_-]?verifier)"
                    + "(?!" + ABOUT + "(?![\\w.-]))";

    private static final Pattern WITHIN = Pattern.compile("(?i)" + WORD);

    /** Of OAuth, as a parameter; what answers call so is none, and other words end in it, too. */
    private static final String CODE = "code";

    private SecretNames() {}

    static boolean contains(String name) {
        return WITHIN.matcher(name).find();
    }

    /** Whether a parameter of a URL or a form is one of a secret's, however its name is escaped. */
    static boolean areOfParameter(String escaped) {
        String name = decoded(escaped);
        return contains(name) || isCode(name);
    }

    static boolean isCode(String name) {
        return name.equalsIgnoreCase(CODE);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return name;
        }
    }
}
