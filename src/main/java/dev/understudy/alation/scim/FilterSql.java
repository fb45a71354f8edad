package dev.understudy.alation.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import dev.understudy.web.Ids;
import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter as a condition in SQL, with its values in the order in which it asks for them. */
final class FilterSql {

    private static final int DEEPEST = 20;
    private static final int MOST_COMPARISONS = 200;

    private static final Map<FilterType, String> OPERATORS = Map.of(
            FilterType.EQUAL, "=",
            FilterType.NOT_EQUAL, "<>",
            FilterType.GREATER_THAN, ">",
            FilterType.GREATER_OR_EQUAL, ">=",
            FilterType.LESS_THAN, "<",
            FilterType.LESS_OR_EQUAL, "<=");

    private static final Map<FilterType, String> PATTERNS = Map.of(
            FilterType.CONTAINS, "%%%s%%",
            FilterType.STARTS_WITH, "%s%%",
            FilterType.ENDS_WITH, "%%%s");

    private static final String NEVER = "1 = 0";
    private static final String ALWAYS = "1 = 1";

    private final FilteredTable<?> table;
    private final List<Object> values = new ArrayList<>();
    private final String condition;
    private int comparisons;

    FilterSql(FilteredTable<?> table, @Nullable String filter) {
        this.table = table;
        this.condition =
                filter == null ? table.visible() : table.visible() + " and " + sql(FilterReader.read(filter), "", 1);
    }

    String condition() {
        return condition;
    }

    List<Object> values() {
        return values;
    }

    /** @param above what the filter is about if it stands in brackets, with a dot */
    private String sql(Filter filter, String above, int depth) {
        if (depth > DEEPEST) {
            throw ScimFailure.invalidFilter("The filter is nested more than 20 levels deep");
        }
        return switch (filter.getFilterType()) {
            case AND -> joined(filter, above, depth, " and ");
            case OR -> joined(filter, above, depth, " or ");
            case NOT -> "not " + sql(filter.getInvertedFilter(), above, depth + 1);
            case COMPLEX_VALUE -> sql(filter.getValueFilter(), name(filter, above) + ".", depth + 1);
            default -> "(" + comparison(filter, column(name(filter, above))) + ")";
        };
    }

    private String joined(Filter filter, String above, int depth, String word) {
        return filter.getCombinedFilters().stream()
                .map(each -> sql(each, above, depth + 1))
                .collect(Collectors.joining(word, "(", ")"));
    }

    private String name(Filter filter, String above) {
        Path path = filter.getAttributePath();
        String schema = path.getSchemaUrn();
        if (schema != null && !schema.equalsIgnoreCase(table.schema())) {
            throw unknown(path.toString());
        }
        StringBuilder name = new StringBuilder(above);
        for (Path.Element element : path) {
            name.append(name.length() > above.length() ? "." : "").append(element.getAttribute());
        }
        return name.toString();
    }

    private FilterColumn column(String name) {
        if (++comparisons > MOST_COMPARISONS) {
            throw ScimFailure.invalidFilter("The filter compares more than 200 times");
        }
        FilterColumn column = table.columns().get(name.toLowerCase(Locale.ROOT));
        if (column == null) {
            throw unknown(name);
        }
        return column;
    }

    private static ScimFailure unknown(String name) {
        return ScimFailure.invalidFilter("There is no filter by " + name);
    }

    private String comparison(Filter filter, FilterColumn column) {
        return switch (column.kind()) {
            case TRUTH -> truth(filter, column.sql());
            case LINK -> link(filter, column.sql());
            case ID -> id(filter);
            case FIXED -> text(filter, "'" + column.sql() + "'", true);
            case FOLDED -> text(filter, column.sql(), true);
            case EXACT -> text(filter, column.sql(), false);
        };
    }

    private String truth(Filter filter, String column) {
        String wanted = filter.isPresentFilter()
                ? "true"
                : lower(filter.getComparisonValue().asText());
        boolean decides = wanted.equals("true") || wanted.equals("false");
        return switch (filter.getFilterType()) {
            case PRESENT -> ALWAYS;
            case EQUAL -> decides ? wanted.equals("true") ? column : "not " + column : NEVER;
            case NOT_EQUAL -> decides ? wanted.equals("true") ? "not " + column : column : ALWAYS;
            default -> throw unfit(filter);
        };
    }

    private String link(Filter filter, String column) {
        if (filter.getFilterType() != FilterType.EQUAL) {
            throw unfit(filter);
        }
        values.add(Ids.read(filter.getComparisonValue().asText()).orElse(-1));
        return column;
    }

    /** Of ids the equal one is found by its number; other comparisons are those of texts. */
    private String id(Filter filter) {
        if (filter.getFilterType() == FilterType.EQUAL) {
            values.add(Ids.read(filter.getComparisonValue().asText()).orElse(-1));
            return "e.id = ?";
        }
        return text(filter, "cast(e.id as varchar(20))", false);
    }

    private String text(Filter filter, String column, boolean folded) {
        if (filter.isPresentFilter()) {
            return column + " <> ''";
        }
        String value = value(filter, folded);
        String pattern = PATTERNS.get(filter.getFilterType());
        if (pattern == null) {
            values.add(value);
            return column + " " + OPERATORS.get(filter.getFilterType()) + " ?";
        }
        values.add(pattern.formatted(value.replaceAll("[!%_]", "!$0")));
        return column + " like ? escape '!'";
    }

    /** Nothing is the same as an empty text. */
    private static String value(Filter filter, boolean folded) {
        JsonNode value = filter.getComparisonValue();
        String text = value.isNull() ? "" : value.asText();
        Texts.flaw(text).ifPresent(flaw -> {
            throw ScimFailure.invalidFilter(flaw);
        });
        return folded ? lower(text) : text;
    }

    private static ScimFailure unfit(Filter filter) {
        return ScimFailure.invalidFilter("The operator %s does not fit %s"
                .formatted(filter.getFilterType().getStringValue(), filter.getAttributePath()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
