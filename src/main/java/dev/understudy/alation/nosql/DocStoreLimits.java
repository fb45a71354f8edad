package dev.understudy.alation.nosql;

/** How much an upload may tell of: each key repeats all names above it, so few letters would become many. */
final class DocStoreLimits {

    /** Of the names from the folder down, with dots between them. */
    private static final int LONGEST_PATH = 2000;

    private static final int MOST_ATTRIBUTES = 100_000;

    private int attributes;

    private DocStoreLimits() {}

    /** Refuses an upload beyond them before anything of it is written. */
    static void require(DocStoreInput input) {
        DocStoreLimits limits = new DocStoreLimits();
        input.folders().forEach(folder -> limits.walk(folder, 0));
    }

    /** As an upload has it, so has a dataset. */
    static void requirePath(int length) {
        if (length > LONGEST_PATH) {
            throw new InvalidDocStore("Names have %d characters at most with all above them".formatted(LONGEST_PATH));
        }
    }

    private void walk(DocTold told, int above) {
        int path = above + told.name().length();
        requirePath(path);
        if (told instanceof Attribute && ++attributes > MOST_ATTRIBUTES) {
            throw new InvalidDocStore("An upload has %d attributes at most".formatted(MOST_ATTRIBUTES));
        }
        told.below().forEach(child -> walk(child, path + 1));
    }
}
