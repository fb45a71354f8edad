package dev.understudy.alation.bi;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object in a BI server as it is stored, whatever its kind.
 *
 * @param parentId what it lies in: a folder, or the report, datasource or connection of a column; null for nothing but the server
 * @param facts all else that clients write of it, but for what it names, as an object with their own keys
 * @param description what people write of it; the BI platform's is among the facts
 */
record BiObject(
        long id,
        long serverId,
        @Nullable Long parentId,
        String externalId,
        String name,
        JsonNode facts,
        String description,
        Lifetime lifetime)
        implements ObjectState {

    /** It goes by its name on the BI platform. */
    @Override
    public String title() {
        return "";
    }

    /** What there is of an object, unless that is deleted. */
    static @Nullable BiObject live(@Nullable BiObject object) {
        return object == null || object.lifetime().deleted() ? null : object;
    }

    BiObject in(@Nullable Long newParentId) {
        return new BiObject(id, serverId, newParentId, externalId, name, facts, description, lifetime);
    }
}
