package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.object.ObjectKeys;
import java.util.List;

/**
 * How an upload is to be understood.
 *
 * @param otypes the types that a key may be of
 * @param templateIds templates for objects that are made
 * @param createNew whether unknown titles are made into objects
 * @param replaceValues whether sets are replaced, not added to
 */
record UploadOptions(List<String> otypes, List<Long> templateIds, boolean createNew, boolean replaceValues) {

    /** Among types of several levels the key itself tells which it is of, the likeliest first. */
    List<String> otypesOf(String key) {
        return otypes.size() == 1 ? otypes : ObjectKeys.relationalTypes(key);
    }
}
