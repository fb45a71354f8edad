package dev.understudy.database;

import java.util.Set;

/** Somebody who counts in tables of the instances what they were told, or has calls wait for each other there. That is no part of a world as people read it. */
public interface Bookkeeping {

    /** The tables, which nobody else writes. */
    Set<String> tables();
}
