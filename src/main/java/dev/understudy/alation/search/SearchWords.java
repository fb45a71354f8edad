package dev.understudy.alation.search;

import dev.understudy.alation.core.list.SearchedPart;
import java.util.ArrayList;
import java.util.List;
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

    static SearchWords of(String q) {
        List<String> plain = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> wildcards = new ArrayList<>();
        for (SearchedPart part : SearchedPart.in(q)) {
            if (part.phrase()) {
                phrases.add(part.text());
            } else if (part.text().indexOf('*') >= 0) {
                wildcards.add(pattern(part.text()));
            } else {
                plain.add(part.text());
            }
        }
        return new SearchWords(String.join(" ", plain), phrases, wildcards);
    }

    private static String pattern(String word) {
        String folded = SearchAnalyzer.PLAIN.normalize("", word).utf8ToString();
        return LITERAL.matcher(STARS.matcher(folded).replaceAll("*")).replaceAll("\\\\$0");
    }
}
