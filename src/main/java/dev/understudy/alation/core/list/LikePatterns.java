package dev.understudy.alation.core.list;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Comparisons with parts of texts, in which what clients write stands for itself. */
public final class LikePatterns {

    private LikePatterns() {}

    /** Any of the texts in any case, within any of the columns of the table {@code e}. */
    public static void anyWithin(List<String> columns, List<String> texts, Conditions all) {
        anyIn(columns.stream().map(column -> "lower(e." + column + ")").toList(), texts, all);
    }

    /** Any of the texts in any case, within any of the expressions, which are in lower case. */
    public static void anyIn(List<String> expressions, List<String> texts, Conditions all) {
        all.either(lower(texts).stream()
                .flatMap(text -> expressions.stream().map(each -> like(each, "%" + escaped(text) + "%", all))));
    }

    /** A comparison with a pattern, in which {@link #escaped} texts stand for themselves. */
    public static String like(String expression, String pattern, Conditions all) {
        return expression + " like " + all.mark(pattern) + " escape '!'";
    }

    /** A text as it stands in a pattern. */
    public static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** @param form the pattern, with the place of the text in it */
    static String any(String expression, String form, List<String> texts, Conditions all) {
        return texts.stream()
                .map(text -> like(expression, form.formatted(escaped(text)), all))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
