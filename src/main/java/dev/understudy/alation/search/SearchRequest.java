package dev.understudy.alation.search;

import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidParameters;
import dev.understudy.web.Ids;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.Texts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is searched for.
 *
 * @param otypes types of objects; empty for all
 * @param facets marks by the name of their filter
 * @param marked whether only what the caller has starred, watches or has looked at lately is wanted
 */
record SearchRequest(
        String q, int limit, int offset, Set<String> otypes, Map<String, List<String>> facets, boolean marked) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 10_000;
    private static final Set<String> PERSONAL = Set.of("starred", "recent", "watching");

    static SearchRequest of(QueryParameters query, Set<String> knownFacets, JsonMapper json) {
        String q = Objects.requireNonNullElse(query.last("q"), "");
        JsonNode filters = filters(query.last("filters"), json);
        Set<String> otypes = new LinkedHashSet<>();
        Map<String, List<String>> facets = new LinkedHashMap<>();
        boolean marked = false;
        for (Map.Entry<String, JsonNode> filter : filters.properties()) {
            if (filter.getKey().equals("otypes")) {
                texts(filter.getValue()).forEach(word -> otypes.addAll(otypes(word)));
            } else if (PERSONAL.contains(filter.getKey())) {
                marked |= flag(filter.getValue());
            } else if (knownFacets.contains(filter.getKey())) {
                facets.put(filter.getKey(), texts(filter.getValue()));
            } else {
                throw new InvalidParameters("filters");
            }
        }
        int limit = Math.min(number(query, "limit", DEFAULT_LIMIT), MOST);
        return new SearchRequest(q, limit, number(query, "offset", 0), otypes, facets, marked);
    }

    private static JsonNode filters(@Nullable String text, JsonMapper json) {
        if (text == null || text.isBlank()) {
            return json.createObjectNode();
        }
        try {
            JsonNode filters = json.readTree(text);
            if (filters.isObject() && Texts.flaw(filters).isEmpty()) {
                return filters;
            }
        } catch (JacksonException broken) {
            // said below
        }
        throw new BadRequest("The filters are not a JSON object.");
    }

    private static boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new InvalidParameters("filters");
        }
        return value.booleanValue();
    }

    /** A list of texts and numbers, or one of them alone. */
    private static List<String> texts(JsonNode value) {
        List<JsonNode> all = value.isArray() ? value.valueStream().toList() : List.of(value);
        if (!all.stream().allMatch(each -> each.isString() || each.isIntegralNumber())) {
            throw new InvalidParameters("filters");
        }
        return all.stream().map(JsonNode::asString).toList();
    }

    private static List<String> otypes(String word) {
        List<String> otypes = SearchOtypes.meant(word);
        if (otypes.isEmpty()) {
            throw new BadRequest("\"" + word + "\" is not a valid otype.");
        }
        return otypes;
    }

    private static int number(QueryParameters query, String name, int usual) {
        String text = query.last(name);
        return text == null || text.isEmpty() ? usual : (int) Math.min(Ids.inQuery(name, text), Integer.MAX_VALUE);
    }
}
