package dev.understudy.alation.core.source;

import java.util.Collection;
import java.util.Map;

/** Knows the extraction of each data source. */
public interface Extractions {

    /** By the id of the data source; those are left out that are at {@link Extraction#NONE}. */
    Map<Long, Extraction> of(Collection<Long> dataSourceIds);
}
