package dev.understudy.alation.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the job of a write reports. Clients pass over a result that lacks a key, and take it for unfinished if it is empty.
 *
 * @param failed of deletions only: what was named and is not there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineageResult(
        String response, List<?> mapping, @Nullable List<Map<String, Object>> failed) {

    /** @param externalId as it was sent */
    @AlationJson
    record Written(long id, String externalId, boolean replaced) {}

    /**
     * @param externalId as it was sent, if it was
     * @param impactedDfos the external ids of dataflows whose objects it was linked to
     */
    @AlationJson
    record Deleted(long id, String externalId, List<String> impactedDfos) {}

    static LineageResult upserted(List<Written> mapping) {
        return new LineageResult("Upserted %d dataflow objects.".formatted(mapping.size()), mapping, null);
    }

    static LineageResult updated(List<Written> mapping) {
        return new LineageResult("Updated %d dataflow objects.".formatted(mapping.size()), mapping, null);
    }

    static LineageResult deleted(List<Deleted> mapping, List<Map<String, Object>> failed) {
        return new LineageResult("Deleted %d dataflow objects.".formatted(mapping.size()), mapping, failed);
    }

    static LineageResult unlinked(int links) {
        return new LineageResult("Deleted %d lineage links.".formatted(links), List.of(), List.of());
    }
}
