package dev.understudy.alation.core.object;

/** Why somebody sees an object, or does not. */
public enum Ground {
    DELETED(false, "It is deleted."),
    SEES_EVERYTHING(true, "Nothing is hidden from Server Admins."),
    NOTHING_HIDES_IT(true, "Nothing hides it from them."),
    READER(true, "It is private, and they or a group of theirs may read it."),
    NO_READER(false, "It is private, and neither they nor a group of theirs may read it."),
    PRIVATE_PLACE(
            false, "It belongs to a data source, a schema or a table that is private, and they are no member of it."),
    SHOWN_WITH_HIDDEN(false, "It is shown with what it is about, and that is hidden from them.");

    private final boolean visible;
    private final String words;

    Ground(boolean visible, String words) {
        this.visible = visible;
        this.words = words;
    }

    public boolean isVisible() {
        return visible;
    }

    /** In a sentence. */
    public String words() {
        return words;
    }
}
