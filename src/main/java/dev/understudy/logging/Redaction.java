package dev.understudy.logging;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what lets somebody in: what stands behind a name that is known for it, in a URL, a header or JSON. */
public final class Redaction {

    static final String HIDDEN = "$1***";

    /** What a value may be that is no secret: there is none, or something is so. */
    private static final String NONE = "(?:null|true|false)";

    private static final Pattern IS_NONE = Pattern.compile(NONE);

    /** A value in a text that may go on behind it in any way. */
    private static final String VALUE = "[^\\s&\"',;)}\\]]";

    /** The rest of such a name, what separates it from its value, and the scheme that a value of HTTP begins with. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)(" + SecretNames.WORD + "[\\w.-]{0,40}+[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?)"
                    + "(?:(?:basic|bearer|token)\\s+)?(?!" + NONE + "(?!" + VALUE + "))" + VALUE + "+");

    /** A text of JSON to its end, whatever is in it. */
    private static final Pattern IN_JSON = Pattern.compile("(?i)(\"[\\w.-]{0,40}" + SecretNames.WORD
            + "[\\w.-]{0,40}\"\\s{0,3}:\\s{0,3}\")(?:[^\"\\\\]|\\\\.){1,4000}+");

    /** A parameter of a URL that stands in a text; whose it is, is known when its name has been read. */
    private static final Pattern PARAMETER = Pattern.compile("((?:^|[?&;])([^\\s?&;={]{0,200}+)=)([^\\s&\"']+)");

    private static final Pattern SCHEME = Pattern.compile("(?i)\\b((?:basic|bearer) )[\\w.~+/-]{8,}=*");

    private Redaction() {}

    public static String of(String text) {
        String shown = PARAMETER.matcher(text).replaceAll(FormRedaction::withoutSecret);
        for (Pattern secret : List.of(IN_JSON, NAMED, SCHEME)) {
            shown = secret.matcher(shown).replaceAll(HIDDEN);
        }
        return shown;
    }

    /** Of the query of a URL: nothing else stands there, so a secret goes on to the next parameter. */
    public static String ofQuery(String query) {
        return of(FormRedaction.of(query));
    }

    /** Of a URL and nothing else. */
    public static String ofUrl(String url) {
        int query = url.indexOf('?') + 1;
        return query == 0 ? of(url) : of(url.substring(0, query) + ofQuery(url.substring(query)));
    }

    /** Of the value of a header, which is a secret to its end if its name says so. */
    public static String ofHeader(String name, String value) {
        return SecretNames.contains(name) && !isNone(value) ? "***" : of(value);
    }

    static boolean isNone(String value) {
        return IS_NONE.matcher(value).matches();
    }
}
