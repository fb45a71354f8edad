package dev.understudy.alation.relational;

import dev.understudy.alation.core.relational.KeyLimits;

/** How long texts may be that clients write. */
final class Limits {

    /** Of a key as it is sent. It has room for names as long as they may be. */
    static final int KEY = KeyLimits.KEY;

    static final int LINE = 2000;
    static final int TEXT = 1_000_000;

    private Limits() {}
}
