package dev.understudy.alation.datasource;

import dev.understudy.alation.core.source.Extraction;
import java.util.List;

/**
 * What others know of a data source.
 *
 * @param ownerIds users named as its admins
 * @param administered whether the caller may change it
 */
record SourceFacts(boolean isPrivate, List<Long> ownerIds, boolean administered, Extraction extraction) {}
