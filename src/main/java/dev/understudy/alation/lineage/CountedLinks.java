package dev.understudy.alation.lineage;

/**
 * How many links are made at once, of which there is a limit: a segment of thousands before another makes millions, more than anybody
 * draws, and a database takes in one call.
 */
final class CountedLinks {

    private static final long MOST = 100_000;

    private long made;

    /** The hop, if there is room for what it links. */
    Hop counted(Hop hop) throws BadPath {
        made += hop.size();
        if (made > MOST) {
            throw new BadPath("Ensure that no more than " + MOST + " objects are linked.");
        }
        return hop;
    }
}
