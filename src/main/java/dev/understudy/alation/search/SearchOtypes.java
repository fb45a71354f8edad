package dev.understudy.alation.search;

import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import java.util.List;
import java.util.Locale;

/** Search has words of its own for some types of objects, and takes the catalog's as well. */
final class SearchOtypes {

    private SearchOtypes() {}

    /** The types that are meant: {@code bi_field} means several, an unknown word none. */
    static List<String> meant(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String named = Otypes.canonical(word);
        return Otypes.thatAre(Capability.SEARCHED).stream()
                .filter(otype -> otype.equals(named) || word(otype).equals(lower))
                .toList();
    }

    static String word(String otype) {
        return Otypes.of(otype).map(Otype::searchWord).orElse(otype);
    }
}
