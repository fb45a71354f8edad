package dev.understudy.coverage;

/** How often calls were allowed and denied. */
record Tries(long allowed, long denied) {

    static final Tries NONE = new Tries(0, 0);

    boolean any() {
        return allowed + denied > 0;
    }
}
