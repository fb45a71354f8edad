package dev.understudy.alation.core.error;

import dev.understudy.error.Answer;

/** A failure that words itself, as those do that one family alone puts in a shape of its own. All others speak a {@link Dialect}. */
public interface Worded {

    Answer answer();
}
