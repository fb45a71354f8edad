package dev.understudy.matillion.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Lists of names leave the real server in the order of a Java hash set, and so they do here. */
public final class JavaSets {

    private JavaSets() {}

    /** A hash set of default capacity, filled in the order given, as the order of iteration depends on both. */
    public static <T> Set<T> of(Collection<T> items) {
        Set<T> set = new HashSet<>();
        for (T item : items) {
            set.add(item);
        }
        return set;
    }
}
