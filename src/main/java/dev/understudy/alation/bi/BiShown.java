package dev.understudy.alation.bi;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An object with all that answers show of it.
 *
 * @param naming the external ids of the objects that name it
 * @param others what clients wrote under keys that no source tells
 */
record BiShown(long id, BiItem item, Map<BiRelation, List<String>> naming, Map<String, JsonNode> others) {

    <I extends BiItem> I as(Class<I> type) {
        return type.cast(item);
    }

    List<String> named(BiRelation by) {
        return naming.getOrDefault(by, List.of());
    }
}
