package dev.understudy.alation.core.key;

import dev.understudy.auth.Secrets;
import java.util.regex.Pattern;

/**
 * What keys are found by, however long they are and however they are spelt. What lies in one place begins alike, so that its entries in
 * an index are neighbours: if they lay anywhere, a load of ten thousand columns would change each page of the index, and have them all
 * written.
 */
public final class KeyDigest {

    private static final int OF_PLACE = 8;
    private static final int OF_KEY = 40;

    /** More of a key than this need not be read to tell its place; as much of it is kept in any case. */
    private static final int READ = 1000;

    /** Of a number, what tells it from a thousand others. */
    private static final Pattern LAST_DIGITS = Pattern.compile("[0-9]{1,3}$");

    private KeyDigest() {}

    /** @param identity as {@link ObjectKey#identity} tells it */
    public static String of(String identity) {
        String place = place(identity.substring(0, Math.min(READ, identity.length())));
        return Secrets.digest(place).substring(0, OF_PLACE)
                + Secrets.digest(identity).substring(0, OF_KEY);
    }

    /** What stands before the last name of a key. Migrations say the same, by one regular expression. */
    static String place(String identity) {
        int slash = identity.lastIndexOf('/');
        int end = slash < 0 ? identity.lastIndexOf('.') : slash;
        return end < 0 ? LAST_DIGITS.matcher(identity).replaceFirst("") : identity.substring(0, end);
    }
}
