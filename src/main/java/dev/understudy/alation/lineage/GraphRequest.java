package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.Times;
import dev.understudy.alation.lineage.AskedNodes.Asked;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is asked for of the graph, with all that was left out said.
 *
 * @param type of the roots
 * @param isByKey whether roots are named by key
 * @param names of the roots
 * @param limit of nodes in all
 * @param depth of hops from one object to the next
 * @param excludedSchemas their ids
 */
record GraphRequest(
        NodeType type,
        boolean isByKey,
        List<JsonNode> names,
        boolean isUpstream,
        int limit,
        int depth,
        Period period,
        Set<Long> excludedSchemas,
        boolean isWithTemporary,
        String requestId,
        int cursor,
        int batchSize) {

    private static final String ROOTS = "root_nodes";
    private static final int MOST_NODES = 1000;
    private static final int USUAL_DEPTH = 10;
    private static final int EITHER_TIME = 3;

    static GraphRequest of(GraphInput input) {
        GraphInput.Filters filters = Objects.requireNonNullElse(input.filters(), GraphInput.Filters.NONE);
        int limit = Math.min(number("limit", input.limit(), 1, MOST_NODES), MOST_NODES);
        checkDesignTime(filters.designTime());
        return new GraphRequest(
                type(input.rootNodes()),
                isFirst("key_type", Objects.requireNonNullElse(input.keyType(), "id"), "fully_qualified_name", "id"),
                input.rootNodes().stream().map(GraphInput.Root::id).toList(),
                isFirst("direction", input.direction(), "upstream", "downstream"),
                limit,
                number("depth", filters.depth(), 0, USUAL_DEPTH),
                period(filters.timeFilter()),
                Set.copyOf(Objects.requireNonNullElse(filters.schemaFilter(), List.of())),
                Objects.requireNonNullElse(filters.tempFilter(), false),
                Objects.requireNonNullElseGet(
                        input.requestId(), () -> UUID.randomUUID().toString()),
                number("cursor", input.cursor(), 0, 0),
                number("batch_size", input.batchSize(), 1, limit));
    }

    /** Those of the roots that are there; what names nothing is passed over. */
    Collection<Asked> roots(AskedNodes asked) {
        return isByKey
                ? asked.byKeys(
                        type,
                        names.stream()
                                .filter(JsonNode::isString)
                                .map(JsonNode::asString)
                                .toList())
                : asked.byIds(
                        type,
                        names.stream()
                                .flatMapToLong(name -> Ids.inJson(name).stream())
                                .boxed()
                                .toList());
    }

    private static NodeType type(List<GraphInput.Root> roots) {
        Set<NodeType> types = roots.stream()
                .map(GraphInput.Root::otype)
                .map(word ->
                        NodeType.of(word).orElseThrow(() -> InvalidFields.of(ROOTS, FieldErrors.unknownChoice(word))))
                .collect(toSet());
        if (types.isEmpty()) {
            throw InvalidFields.of(ROOTS, FieldErrors.EMPTY_LIST);
        }
        if (types.size() > 1) {
            throw InvalidFields.of(ROOTS, "All root nodes must have the same otype.");
        }
        return types.iterator().next();
    }

    private static boolean isFirst(String field, String given, String first, String second) {
        if (!given.equals(first) && !given.equals(second)) {
            throw InvalidFields.of(field, FieldErrors.unknownChoice(given));
        }
        return given.equals(first);
    }

    /** Nothing tells how a link came about, so it makes no difference. */
    private static void checkDesignTime(@Nullable Long given) {
        if (given != null && (given < 1 || given > EITHER_TIME)) {
            throw InvalidFields.of("design_time", FieldErrors.unknownChoice(given.toString()));
        }
    }

    private static int number(String field, @Nullable Long given, int least, int usual) {
        if (given == null) {
            return usual;
        }
        if (given < least) {
            throw InvalidFields.of(field, FieldErrors.atLeast(least));
        }
        return (int) Math.min(given, Integer.MAX_VALUE);
    }

    private static Period period(GraphInput.@Nullable TimeFilter filter) {
        return filter == null
                ? Period.ALWAYS
                : new Period(
                        time(filter.from()).orElse(Period.ALWAYS.from()),
                        time(filter.to()).orElse(Period.ALWAYS.to()));
    }

    private static Optional<Instant> time(@Nullable String text) {
        return Stream.ofNullable(text)
                .filter(given -> !given.isEmpty())
                .map(given -> Times.time(given).orElseThrow(() -> InvalidFields.of("time_filter", FieldErrors.NO_TIME)))
                .findFirst();
    }
}
