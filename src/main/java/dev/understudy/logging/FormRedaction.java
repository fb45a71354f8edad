package dev.understudy.logging;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the values of secrets out of the query of a URL or a form: whatever is in them, they end where the next parameter begins. */
final class FormRedaction {

    /** In other texts, those of people and JSON, a blank or a quote stands before the first such sign; forms in parts may have it in their boundary. */
    private static final Pattern FORM = Pattern.compile("\\s*+(?!--)[^\\s\"=]*+=");

    private static final Pattern PARAMETER = Pattern.compile("((?:^|&)([^&=]*+)=)([^&]++)");

    private FormRedaction() {}

    static boolean isForm(String body) {
        return FORM.matcher(body).lookingAt();
    }

    static String of(String form) {
        return PARAMETER.matcher(form).replaceAll(FormRedaction::withoutSecret);
    }

    /** Of a parameter, its beginning, its name and its value. */
    static String withoutSecret(MatchResult parameter) {
        return SecretNames.areOfParameter(parameter.group(2)) && !Redaction.isNone(parameter.group(3))
                ? Redaction.HIDDEN
                : Matcher.quoteReplacement(parameter.group());
    }
}
