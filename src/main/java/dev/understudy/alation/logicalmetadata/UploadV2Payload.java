package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.Map;

/**
 * What an upload of version 2 did: the five keys of version 1 and two more.
 *
 * @param createdArticles the ids of what was made, by title
 * @param customFieldsUpdated always empty, as in the one answer that is known
 */
@AlationJson
record UploadV2Payload(
        long numberReceived,
        long updatedObjects,
        long newObjects,
        List<String> errorObjects,
        String error,
        Map<String, Long> createdArticles,
        Map<String, Object> customFieldsUpdated) {}
