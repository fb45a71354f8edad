package dev.understudy.logging;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text what lets somebody in: what stands behind a name that is known for it, in a URL, a header or JSON. */
public final class Redaction {

    static final String HIDDEN = "$1***";

    /** The rest of such a name, what separates it from its value, and the scheme that a value of HTTP begins with. That there is none is no secret. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(" + SecretNames.WORD
                    + "[\\w.-]{0,40}+[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?)(?:(?:basic|bearer|token)\\s+)?(?!(?:null|true|false)\\b)[^\\s&\"',;)}\\]]+");

    /** A text of JSON to its end, whatever is in it. */
    private static final Pattern IN_JSON = Pattern.compile("(?i)(\"[\\w.-]{0,40}" + SecretNames.WORD
            + "[\\w.-]{0,40}\"\\s{0,3}:\\s{0,3}\")(?:[^\"\\\\]|\\\\.){1,4000}+");

    /** A parameter of a URL or a form whose name is escaped; whose it is, is known when it has been read. */
    private static final Pattern ESCAPED =
            Pattern.compile("((?:^|[?&])([^\\s?&=]{0,200}%[^\\s?&=]{0,200})=)[^\\s&\"']+");

    /** Of OAuth; other words end in it, too. */
    private static final Pattern CODE = Pattern.compile("(?i)([?&;]code=)[^\\s&\"']+");

    private static final Pattern SCHEME = Pattern.compile("(?i)\\b((?:basic|bearer) )[\\w.~+/-]{8,}=*");

    private Redaction() {}

    public static String of(String text) {
        String shown = ESCAPED.matcher(text).replaceAll(Redaction::withoutSecret);
        for (Pattern secret : List.of(IN_JSON, NAMED, CODE, SCHEME)) {
            shown = secret.matcher(shown).replaceAll(HIDDEN);
        }
        return shown;
    }

    private static String withoutSecret(MatchResult parameter) {
        return SecretNames.contains(decoded(parameter.group(2))) ? HIDDEN : Matcher.quoteReplacement(parameter.group());
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return name;
        }
    }
}
