package dev.understudy.testing;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Compares lists that are kept in files of the tests, and are too long to be read in a failure: it shows what either lacks. */
public final class LongLists {

    private LongLists() {}

    /** @param file the one to edit */
    public static void assertKept(Collection<String> found, Collection<String> kept, String file) {
        assertSoftly(softly -> {
            softly.assertThat(without(found, kept)).as("not in %s", file).isEmpty();
            softly.assertThat(without(kept, found)).as("needlessly in %s", file).isEmpty();
        });
    }

    private static Set<String> without(Collection<String> all, Collection<String> some) {
        Set<String> left = new TreeSet<>(all);
        some.forEach(left::remove);
        return left;
    }
}
