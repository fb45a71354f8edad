package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which nodes a walk goes through: temporary ones only if they are asked for, columns only from columns, nothing of schemas that are
 * to be left out.
 *
 * @param schemas the keys of those to be left out, whatever their spelling
 */
record WantedNodes(boolean isWithTemporary, boolean isOfColumns, Set<String> schemas) implements Predicate<Node> {

    private static final String SCHEMA = "schema";

    static WantedNodes of(GraphRequest request, ObjectView seen) {
        List<ObjectRef> excluded = request.excludedSchemas().stream()
                .map(id -> new ObjectRef(SCHEMA, id))
                .toList();
        return new WantedNodes(
                request.isWithTemporary(),
                request.type().isColumn(),
                seen.all(excluded).values().stream()
                        .map(CatalogObject::key)
                        .map(key -> ObjectKeys.of(SCHEMA, key).identity())
                        .collect(toSet()));
    }

    @Override
    public boolean test(Node node) {
        return (isWithTemporary || !node.isTemporary())
                && (isOfColumns || !node.type().isColumn())
                && !isInExcludedSchema(node);
    }

    private boolean isInExcludedSchema(Node node) {
        ObjectKey key = ObjectKeys.of(node.type().otype(), node.key());
        return switch (key.form()) {
            case TABLE -> schemas.contains(key.parent().identity());
            case COLUMN -> schemas.contains(key.parent().parent().identity());
            default -> false;
        };
    }
}
