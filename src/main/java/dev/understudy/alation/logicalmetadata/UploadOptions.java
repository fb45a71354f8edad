package dev.understudy.alation.logicalmetadata;

import java.util.List;

/**
 * How an upload is to be understood.
 *
 * @param otypes the types that a key may be of, the first that fits
 * @param templateIds templates for objects that are made
 * @param createNew whether unknown titles are made into objects
 * @param replaceValues whether sets are replaced, not added to
 */
record UploadOptions(List<String> otypes, List<Long> templateIds, boolean createNew, boolean replaceValues) {}
