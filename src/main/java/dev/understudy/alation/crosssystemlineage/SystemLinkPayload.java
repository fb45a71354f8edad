package dev.understudy.alation.crosssystemlineage;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A link between systems as clients see it.
 *
 * @param id the csl_id
 * @param sourceOtype type of the source
 * @param sourceOid id of the source
 * @param targetOtype type of the other system
 * @param targetOid id of the other system
 * @param connection how the other system reaches the source; empty if nobody said
 * @param more what else clients said
 */
@AlationJson
record SystemLinkPayload(
        long id,
        String sourceOtype,
        long sourceOid,
        String targetOtype,
        long targetOid,
        String connection,
        Instant tsCreated,
        Instant tsUpdated,
        @JsonAnyGetter Map<String, JsonNode> more) {

    static SystemLinkPayload of(SystemLink link) {
        SystemLink.Ends ends = link.ends();
        Map<String, JsonNode> more = new LinkedHashMap<>();
        link.more().properties().forEach(field -> more.put(field.getKey(), field.getValue()));
        return new SystemLinkPayload(
                link.id(),
                ends.source().otype(),
                ends.source().oid(),
                ends.target().otype(),
                ends.target().oid(),
                ends.connection(),
                link.tsCreated(),
                link.tsUpdated(),
                more);
    }
}
