package dev.understudy.alation.extraction;

/** Counts how many objects of a type an extraction brought, changed and took away; not what went along with something else. */
final class Tally {

    private final String noun;
    private int added;
    private int changed;
    private int removed;

    /** @param noun what they are called, in the plural */
    Tally(String noun) {
        this.noun = noun;
    }

    void added() {
        added++;
    }

    void changed() {
        changed++;
    }

    void removed(int number) {
        removed += number;
    }

    /** As jobs tell it. */
    String line() {
        return "%s: %d added, %d changed, %d removed".formatted(noun, added, changed, removed);
    }
}
