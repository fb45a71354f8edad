package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.key.ObjectKey;

/** How long names and keys of schemas, tables and columns may be. Nothing holds longer ones. */
public final class KeyLimits {

    /** Of each name, in characters. */
    public static final int NAME = 600;

    /** Of a key as it is shown, and of a reference to one. */
    public static final int KEY = 2000;

    private KeyLimits() {}

    /** Whether the key, or a name in it, is too long. */
    public static boolean forbid(ObjectKey key) {
        return key.shown().length() > KEY || key.names().stream().anyMatch(name -> name.length() > NAME);
    }
}
