package dev.understudy.alation.search;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.auth.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The terms of a group, whoever says them: no two of them alike but for case. Plurals may stand side by side. */
record SynonymTerms(List<String> terms) {

    private static final int MOST = 100;
    private static final int LONGEST = 255;

    /** What the full text leaves out, and what people tell terms apart by: C, C++ and C#. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{S}#&@%*!?]");

    /** @param refused says what is wrong with them to whoever says them */
    static SynonymTerms of(List<String> given, Function<String, RuntimeException> refused) {
        if (given.size() > MOST) {
            throw refused.apply(FieldErrors.tooMany(MOST));
        }
        Map<String, String> distinct = new LinkedHashMap<>();
        for (String term : given) {
            if (term.isBlank() || term.length() > LONGEST) {
                throw refused.apply(term.isBlank() ? FieldErrors.BLANK : FieldErrors.tooLong(LONGEST));
            }
            distinct.putIfAbsent(lower(term), term);
        }
        if (distinct.size() < 2) {
            throw refused.apply("At least two different terms are required.");
        }
        return new SynonymTerms(List.copyOf(distinct.values()));
    }

    /** The same for a group that says the same, in whatever order and case its terms are. */
    String digest() {
        return Secrets.digest(
                terms.stream().map(SynonymTerms::meaning).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining("\n")));
    }

    private static String meaning(String term) {
        String folded = SearchAnalyzer.folded(term);
        return folded.isEmpty() || SIGNS.matcher(term).find() ? lower(term) : folded;
    }

    private static String lower(String term) {
        return term.toLowerCase(Locale.ROOT);
    }
}
