package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.web.Ids;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How an upload is to be understood.
 *
 * @param otypes the types that a key may be of
 * @param templateIds templates for objects that are made
 * @param createNew whether unknown titles are made into objects
 * @param replaceValues whether sets are replaced, not added to
 * @param byId whether a row may name its object by a key such as {@code article_id}
 */
record UploadOptions(
        List<String> otypes, List<Long> templateIds, boolean createNew, boolean replaceValues, boolean byId) {

    /** Nothing has it: what is no id names nothing. */
    private static final long NO_ID = -1;

    /** The line as it names its object, by an id of the first type that it has one of. */
    UploadLine line(int number, JsonNode row) {
        for (String otype : byId ? otypes : List.<String>of()) {
            JsonNode id = row.path(otype + "_id");
            if (!id.isMissingNode() && !id.isNull()) { // null is none
                ObjectRef ref = new ObjectRef(otype, Ids.inJson(id).orElse(NO_ID));
                return new UploadLine(number, id.asString("").strip(), ref, row);
            }
        }
        return new UploadLine(number, row.path("key").asString("").strip(), null, row);
    }

    /** Among types of several levels the key itself tells which it is of, the likeliest first. */
    List<String> otypesOf(String key) {
        return otypes.size() == 1 ? otypes : ObjectKeys.relationalTypes(key);
    }
}
