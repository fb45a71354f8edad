package dev.understudy.alation.relational;

import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.relational.KeyLimits;

/** How long texts may be that clients write. */
final class Limits {

    /** Of a key as it is sent. It has room for names as long as they may be. */
    static final int KEY = KeyLimits.KEY;

    /** Of a title, and of all that is said of an object in a line. */
    static final int LINE = TextLimits.TITLE;

    /** Of a description, and of all else that may be long. */
    static final int TEXT = TextLimits.DESCRIPTION;

    private Limits() {}
}
