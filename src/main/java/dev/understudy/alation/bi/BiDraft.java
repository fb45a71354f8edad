package dev.understudy.alation.bi;

import dev.understudy.alation.core.object.Lifetime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object as it is going to be.
 *
 * @param before what there is of it, perhaps deleted; null for nothing
 * @param document all that is said of it, see {@link BiDocuments}
 */
record BiDraft(@Nullable BiObject before, BiItem item, ObjectNode document) {

    String externalId() {
        return item.externalId();
    }

    /** Whether the object is made, or comes again, rather than changed. */
    boolean isNew() {
        return live() == null;
    }

    /** What it changes; nothing if it is deleted: nothing can come to lie in it then before it is back. */
    @Nullable
    BiObject live() {
        return BiObject.live(before);
    }

    /** The external ids of whom it names. */
    List<String> named(BiRelation relation) {
        return written(relation).filter(name -> !name.isEmpty()).toList();
    }

    /** Whether anything that it names has no name. */
    boolean namesNothing(BiKind kind) {
        return kind.naming().stream().flatMap(this::written).anyMatch(String::isEmpty);
    }

    private Stream<String> written(BiRelation relation) {
        JsonNode value = document.path(relation.key());
        Stream<JsonNode> names = value.isString() ? Stream.of(value) : value.valueStream();
        return names.map(JsonNode::asString);
    }

    BiObject on(long serverId, BiKind kind, @Nullable Long parentId) {
        return new BiObject(
                before == null ? 0 : before.id(),
                serverId,
                parentId,
                item.externalId(),
                item.name(),
                BiDocuments.facts(kind, document),
                before == null ? "" : before.description(),
                before == null ? Lifetime.NOT_YET : before.lifetime());
    }
}
