package dev.understudy.settings;

/** What the calls run on: threads of which there are so many, or virtual ones. */
public final class CallThreads {

    private static final int FIRST_WITH_VIRTUAL = 21;
    private static final int FIRST_WITH_VIRTUAL_BY_ITSELF = 24;

    private CallThreads() {}

    /** Whether each call has a virtual thread if nobody has said what it is to be. */
    public static boolean areVirtualByThemselves() {
        return Runtime.version().feature() >= FIRST_WITH_VIRTUAL_BY_ITSELF;
    }

    /** Whether each call has one if that has been asked for. */
    static boolean canBeVirtual() {
        return Runtime.version().feature() >= FIRST_WITH_VIRTUAL;
    }
}
