package dev.understudy.alation.query;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result within its event.
 *
 * @param rowCount of all that is stored
 */
@AlationJson
record ResultPayload(
        long id,
        String title,
        String url,
        long rowCount,
        long byteCount,
        List<ResultColumn> dataSchema,
        String storageStatus,
        boolean truncated,
        boolean expired,
        boolean deleted,
        Instant tsCreated,
        @Nullable Instant tsExpiration,
        OfQuery query) {

    /** The only status that anybody has seen. */
    private static final String STORED = "STORED_ALL";

    /** The query whose result it is. */
    @AlationJson
    record OfQuery(long id, String title, String description) {}

    static ResultPayload of(Result result, QueryState query, Instant now) {
        return new ResultPayload(
                result.id(),
                result.title(),
                "/execution_result/" + result.id() + "/",
                result.rowCount(),
                result.byteCount(),
                result.columns(),
                STORED,
                result.truncated(),
                result.isExpired(now),
                result.deleted(),
                result.tsCreated(),
                result.tsExpiration(),
                new OfQuery(query.id(), query.title(), query.description()));
    }
}
