package dev.understudy.logging;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what lets somebody in: what stands behind a name that is known for it, in a URL, a header or JSON. */
public final class Redaction {

    private static final String HIDDEN = "$1***";

    private static final String NAME =
            "token|secret|passw(?:or)?d|pwd|credential|api[_-]?key|understudy-key|authorization|cookie|session_?id|signature";

    /** The rest of a name that has one of those in it, what separates it from its value, and the scheme that a value of HTTP begins with. */
    private static final Pattern NAMED = Pattern.compile("(?i)((?:" + NAME
            + ")[\\w.-]{0,40}+[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?)(?:(?:basic|bearer|token)\\s+)?[^\\s&\"',;)}\\]]+");

    /** A text of JSON to its end, whatever is in it. */
    private static final Pattern IN_JSON = Pattern.compile(
            "(?i)(\"[\\w.-]{0,40}(?:" + NAME + ")[\\w.-]{0,40}\"\\s{0,3}:\\s{0,3}\")(?:[^\"\\\\]|\\\\.){1,4000}+");

    /** Of OAuth; other words end in it, too. */
    private static final Pattern CODE = Pattern.compile("(?i)([?&;]code=)[^\\s&\"']+");

    private static final Pattern SCHEME = Pattern.compile("(?i)\\b((?:basic|bearer) )[\\w.~+/-]{8,}=*");

    private Redaction() {}

    public static String of(String text) {
        String shown = text;
        for (Pattern secret : List.of(IN_JSON, NAMED, CODE, SCHEME)) {
            shown = secret.matcher(shown).replaceAll(HIDDEN);
        }
        return shown;
    }
}
