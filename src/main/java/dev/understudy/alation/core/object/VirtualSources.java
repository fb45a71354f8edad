package dev.understudy.alation.core.object;

import java.util.Set;

/** What finding objects by key has to know of data sources. Their family tells it. */
public interface VirtualSources {

    /** The ids of those that have no database behind them. */
    Set<Long> all();
}
