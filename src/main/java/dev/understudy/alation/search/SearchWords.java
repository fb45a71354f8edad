package dev.understudy.alation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is searched for, taken apart.
 *
 * @param plain words that must all occur, in any order, and for which synonyms count
 * @param phrases what stood in quotes
 * @param wildcards words with stars
 */
record SearchWords(String plain, List<String> phrases, List<String> wildcards) {

    /** Beside stars, Lucene knows letters that stand for others, and one that takes their meaning away. */
    private static final Pattern LITERAL = Pattern.compile("[?\\\\]");

    private static final Pattern STARS = Pattern.compile("\\*+");

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");

    static SearchWords of(String q) {
        List<String> plain = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> wildcards = new ArrayList<>();
        Matcher parts = PART.matcher(q);
        while (parts.find()) {
            String word = parts.group(2);
            if (word == null) {
                phrases.add(parts.group(1));
            } else if (word.indexOf('*') >= 0) {
                wildcards.add(pattern(word.toLowerCase(Locale.ROOT)));
            } else {
                plain.add(word);
            }
        }
        return new SearchWords(String.join(" ", plain), phrases, wildcards);
    }

    private static String pattern(String word) {
        return LITERAL.matcher(STARS.matcher(word).replaceAll("*")).replaceAll("\\\\$0");
    }
}
