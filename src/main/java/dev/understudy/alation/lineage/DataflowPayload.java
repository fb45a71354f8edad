package dev.understudy.alation.lineage;

import dev.understudy.alation.core.web.AlationJson;

/**
 * A dataflow as clients see it.
 *
 * @param externalId names it, as it was first given
 * @param content what it does, such as SQL
 * @param groupName the group that it belongs to; empty if it belongs to none
 */
@AlationJson
record DataflowPayload(long id, String externalId, String title, String description, String content, String groupName) {

    static DataflowPayload of(DataflowState dataflow) {
        return new DataflowPayload(
                dataflow.id(),
                dataflow.externalId(),
                dataflow.title(),
                dataflow.description(),
                dataflow.content(),
                dataflow.groupName());
    }
}
