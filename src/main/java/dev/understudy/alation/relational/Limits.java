package dev.understudy.alation.relational;

/** How long texts may be that clients write. */
final class Limits {

    /** Shown, a key may be twice as long. */
    static final int KEY = 990;

    static final int LINE = 2000;
    static final int TEXT = 1_000_000;

    /** Of each name in a key. */
    static final int NAME = 600;

    private Limits() {}
}
