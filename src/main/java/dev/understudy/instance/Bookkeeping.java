package dev.understudy.instance;

import java.util.Set;

/** Somebody who counts in tables of the instances what they were told. That is no part of a world as people read it. */
public interface Bookkeeping {

    /** The tables, which nobody else writes. */
    Set<String> tables();
}
