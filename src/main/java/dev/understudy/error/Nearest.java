package dev.understudy.error;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Words that there are, and which of them somebody meant who wrote another one. */
public record Nearest(Collection<String> known) {

    private static final List<Integer> EDITS = List.of(1, 2);

    /** Longer ones are nobody's slip. */
    private static final int LONGEST = 40;

    public boolean knows(String word) {
        return known.contains(word);
    }

    /** "; did you mean …?" if some word is {@link #to near}, else nothing. */
    public String hint(String word) {
        return to(word).map(Nearest::hintAt).orElse("");
    }

    /** The hint at a word that has been found. */
    public static String hintAt(String meant) {
        return "; did you mean '" + meant + "'?";
    }

    /** The word that is no more than two edits away, and not all of it. */
    public Optional<String> to(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        LevenshteinAutomata spellings = new LevenshteinAutomata(word, true);
        return EDITS.stream()
                .filter(edits -> edits * 2 <= word.length())
                .map(spellings::toAutomaton)
                .map(CharacterRunAutomaton::new)
                .flatMap(near -> known.stream().filter(near::run))
                .findFirst();
    }
}
