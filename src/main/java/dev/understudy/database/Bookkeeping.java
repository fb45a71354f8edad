package dev.understudy.database;

import java.util.Set;

/**
 * Somebody who keeps books in tables of the instances: how often a rule was used, whose turn it is, what was copied. They are no part of a world as
 * people read it.
 */
public interface Bookkeeping {

    /** The tables, which nobody else writes. */
    Set<String> tables();
}
