package dev.understudy.alation.relational;

/** How long texts may be that clients write. */
final class Limits {

    /** Shown, a key may be twice as long. */
    static final int KEY = 990;

    static final int LINE = 2000;
    static final int TEXT = 1_000_000;

    private Limits() {}
}
