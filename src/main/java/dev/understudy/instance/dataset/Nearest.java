package dev.understudy.instance.dataset;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Words that there are, and which of them somebody meant who wrote another one. */
record Nearest(Collection<String> known) {

    private static final List<Integer> EDITS = List.of(1, 2);

    /** Longer ones are nobody's slip. */
    private static final int LONGEST = 40;

    boolean knows(String word) {
        return known.contains(word);
    }

    /** "; did you mean …?" if some word is no more than two edits away, and not all of it, else nothing. */
    String hint(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return "";
        }
        LevenshteinAutomata spellings = new LevenshteinAutomata(word, true);
        return EDITS.stream()
                .filter(edits -> edits * 2 <= word.length())
                .map(spellings::toAutomaton)
                .map(CharacterRunAutomaton::new)
                .flatMap(near -> known.stream().filter(near::run))
                .findFirst()
                .map(meant -> "; did you mean '" + meant + "'?")
                .orElse("");
    }
}
