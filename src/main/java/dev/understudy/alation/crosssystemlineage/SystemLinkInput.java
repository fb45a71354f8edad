package dev.understudy.alation.crosssystemlineage;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a link between systems. Whatever else it says is kept and told again.
 *
 * @param id which link to change; a new one has none
 * @param sourceOtype type of the source, {@code data} if left out
 * @param sourceOid id of the source; required of a new link
 * @param targetOtype type of the other system, {@code bi_server} if left out
 * @param targetOid id of the other system; required of a new link
 * @param connection how the other system reaches the source, such as {@code warehouse.example.com:5432}
 */
@AlationJson
record SystemLinkInput(
        @MayBeNull @Nullable Long id,
        @Nullable String sourceOtype,
        @Nullable Long sourceOid,
        @Nullable String targetOtype,
        @Nullable Long targetOid,
        @MayBeNull @Nullable @Size(max = 600) String connection) {}
