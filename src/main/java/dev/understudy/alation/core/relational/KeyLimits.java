package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.key.ObjectKey;
import java.util.Locale;

/** How long names and keys of schemas, tables and columns may be. Nothing holds longer ones. */
public final class KeyLimits {

    /** Of each name, in characters, as it is written and in lower case: by the latter it is found, and a letter may become two. */
    public static final int NAME = 600;

    /** Of a key as it is shown, and of a reference to one. */
    public static final int KEY = 2000;

    private KeyLimits() {}

    /** Whether the key, or a name in it, is too long. */
    public static boolean forbid(ObjectKey key) {
        return key.shown().length() > KEY || forbidName(key);
    }

    /** Whether a name in the key is too long. */
    public static boolean forbidName(ObjectKey key) {
        return key.names().stream()
                .anyMatch(name ->
                        name.length() > NAME || name.toLowerCase(Locale.ROOT).length() > NAME);
    }
}
