package dev.understudy.alation.search;

import dev.understudy.alation.core.object.Otypes;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Search has words of its own for some types of objects. */
final class SearchOtypes {

    private static final Map<String, String> BY_WORD =
            Map.of("column", "attribute", "datasource", "data", "group", "groupprofile", "query_or_statement", "query");
    private static final Map<String, String> WORDS =
            BY_WORD.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private SearchOtypes() {}

    /** The type that is meant, or null if there is none. */
    static @Nullable String meant(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String otype = BY_WORD.getOrDefault(lower, lower);
        return Otypes.NAMES.contains(otype) ? otype : null;
    }

    static String word(String otype) {
        return WORDS.getOrDefault(otype, otype);
    }
}
