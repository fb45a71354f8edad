package dev.understudy.alation.core.list;

import dev.understudy.alation.core.body.Times;
import dev.understudy.database.SqlTimes;
import dev.understudy.error.InvalidParameters;
import dev.understudy.web.Ids;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.Texts;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one family's list: which there are, what they compare, and what the list may be ordered by. Written
 * like Django's: {@code field}, {@code field__contains}, {@code field__gt}; a repeated parameter means "any of". A parameter is
 * named as the column of the table {@code e} that it compares, unless another is given.
 */
public final class Filters {

    private static final Set<String> ALWAYS = Set.of("limit", "skip", ListRequest.VALUES, Orders.ORDER_BY);

    /** How parameters end that compare, with the operators; in an order that is the same after each start, since documents show it. */
    public static final SortedMap<String, String> RANGES = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of("__gt", ">", "__gte", ">=", "__lt", "<", "__lte", "<=")));

    /** How parameters end that look for a part of a text, with the patterns; in a lasting order, too. */
    public static final SortedMap<String, String> PARTS = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of("contains", "%%%s%%", "startswith", "%s%%", "endswith", "%%%s")));

    /**
     * A parameter as documents show it.
     *
     * @param type of its values, as JSON Schema names it
     * @param choices all values that it takes; empty for any
     * @param repeatable whether it may be given several times, for "any of"
     */
    public record Parameter(String name, String type, List<String> choices, boolean repeatable) {}

    private record Filter(Parameter parameter, BiConsumer<List<String>, Conditions> condition) {}

    private final Map<String, Filter> known = new LinkedHashMap<>();
    private final Set<String> properties = new LinkedHashSet<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final boolean strict;
    private final Orders orders;
    private boolean hasDeleted;

    private Filters(boolean strict) {
        this.strict = strict;
        this.orders = new Orders(strict);
    }

    /** Filters of a list whose unknown parameters are ignored, as the v1 families do. */
    public static Filters lenient() {
        return new Filters(false);
    }

    /** Filters of a list that refuses unknown parameters, as the v2 families do. */
    public static Filters strict() {
        return new Filters(true);
    }

    /** A text: exact, {@code __contains} (exact case), {@code __icontains} and {@code __startswith}. */
    public Filters text(String name) {
        String column = "e." + name;
        return anyOf(name, "string", (values, all) -> all.anyOf(column, values.toArray(String[]::new)))
                .anyOf(
                        name + "__contains",
                        "string",
                        (values, all) -> all.and(LikePatterns.any(column, "%%%s%%", values, all)))
                .anyOf(
                        name + "__startswith",
                        "string",
                        (values, all) -> all.and(LikePatterns.any(column, "%s%%", values, all)))
                .anyOf(
                        name + "__icontains",
                        "string",
                        (values, all) -> all.and(
                                LikePatterns.any("lower(" + column + ")", "%%%s%%", LikePatterns.lower(values), all)));
    }

    /** A text that is compared as a whole with another column than the one of its name. */
    public Filters exact(String name, String column) {
        return anyOf(name, "string", (values, all) -> all.anyOf(column, values.toArray(String[]::new)));
    }

    /** Keys or names, any of which may be meant: the family looks up what they stand for, and adds the conditions itself. */
    public Filters lookedUp(String... names) {
        List.of(names).forEach(name -> anyOf(name, "string", (values, all) -> {}));
        return this;
    }

    /** Text that stands in one of the columns, in any case; it may be quoted. */
    public Filters within(String name, String... columns) {
        return anyOf(
                name,
                "string",
                (values, all) -> LikePatterns.anyWithin(
                        List.of(columns),
                        values.stream().map(SearchedPart::unquoted).toList(),
                        all));
    }

    /** An id, or another number that is written like one. */
    public Filters number(String name) {
        return number(name, "e." + name);
    }

    public Filters number(String name, String column) {
        return anyOf(name, "integer", (values, all) -> all.anyOf(column, ids(name, values)));
    }

    /** An id, alone or within a range: {@code __gt}, {@code __gte}, {@code __lt} and {@code __lte}. */
    public Filters range(String name) {
        RANGES.forEach((suffix, operator) -> known(
                new Parameter(name + suffix, "integer", List.of(), false),
                (values, all) -> all.and(
                        "e." + name + " " + operator + " ?",
                        Ids.inQuery(name + suffix, values.get(values.size() - 1)))));
        return number(name);
    }

    /**
     * A technical name: alone and with {@code __iexact} in any case; {@code __contains}, {@code __startswith} and {@code __endswith}
     * in this case, with an {@code i} before them in any.
     *
     * @param where the condition that the comparison stands in for {@code %s}, such as {@code e.schema_id in (select s.id from t s where %s)}
     * @param column the name as it is shown
     * @param lower the same in lower case
     */
    public Filters named(String name, String where, String column, String lower) {
        for (String exact : List.of("", "__iexact")) {
            anyOf(
                    name + exact,
                    "string",
                    (values, all) -> all.and(where.formatted(
                            all.oneOf(lower, LikePatterns.lower(values).toArray(String[]::new)))));
        }
        PARTS.forEach((part, pattern) -> {
            anyOf(
                    name + "__" + part,
                    "string",
                    (values, all) -> all.and(where.formatted(LikePatterns.any(column, pattern, values, all))));
            anyOf(
                    name + "__i" + part,
                    "string",
                    (values, all) -> all.and(
                            where.formatted(LikePatterns.any(lower, pattern, LikePatterns.lower(values), all))));
        });
        return this;
    }

    /** A boolean. */
    public Filters flag(String name) {
        return anyOf(
                name,
                "boolean",
                (values, all) -> all.anyOf(
                        "e." + name,
                        values.stream().map(value -> bool(name, value)).toArray(Boolean[]::new)));
    }

    /** A boolean that decides on something of the family's own. */
    public Filters flag(String name, BiConsumer<List<String>, Conditions> condition) {
        return known(new Parameter(name, "boolean", List.of(), false), condition);
    }

    /** One of the constants of an enum, in any case. */
    public <C extends Enum<C>> Filters choice(String name, Class<C> choices) {
        Function<String, String> constant =
                value -> Enum.valueOf(choices, value.toUpperCase(Locale.ROOT)).name();
        return known(
                new Parameter(name, "string", names(choices), true),
                (values, all) ->
                        all.anyOf("e." + name, parsed(name, values, constant).toArray(String[]::new)));
    }

    /** The same, but what is none of the constants is refused by nobody, and found nowhere. */
    public <C extends Enum<C>> Filters anyChoice(String name, Class<C> choices) {
        List<String> names = names(choices);
        return known(
                new Parameter(name, "string", names, true),
                (values, all) -> all.anyOf(
                        "e." + name,
                        names.stream()
                                .filter(choice -> values.stream().anyMatch(choice::equalsIgnoreCase))
                                .toArray(String[]::new)));
    }

    private static <C extends Enum<C>> List<String> names(Class<C> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
    }

    /** A time, exact or within a range, in any form that {@link Times} reads, or a date for its midnight. */
    public Filters time(String name) {
        String column = "e." + name;
        anyOf(
                name,
                "string",
                (values, all) -> all.either(
                        parsed(name, values, Filters::moment).stream().map(time -> column + " = " + all.mark(time))));
        RANGES.forEach((suffix, operator) -> own(name + suffix, (values, all) -> {
            List<OffsetDateTime> bounds = parsed(name + suffix, values, Filters::moment);
            all.and(column + " " + operator + " ?", bounds.get(bounds.size() - 1));
        }));
        return this;
    }

    /** {@code deleted}: whether to show deleted rows only; otherwise only those that are not. */
    public Filters deleted() {
        hasDeleted = true;
        return flag("deleted", (values, all) -> {});
    }

    /** Anything of the family's own; it gets all values of the parameter. */
    public Filters own(String name, BiConsumer<List<String>, Conditions> condition) {
        return known(new Parameter(name, "string", List.of(), false), condition);
    }

    /**
     * The same where any of the values may be meant.
     *
     * @param type of a value, as JSON Schema names it
     */
    public Filters anyOf(String name, String type, BiConsumer<List<String>, Conditions> condition) {
        return known(new Parameter(name, type, List.of(), true), condition);
    }

    private Filters known(Parameter parameter, BiConsumer<List<String>, Conditions> condition) {
        known.put(parameter.name(), new Filter(parameter, condition));
        return this;
    }

    /** All parameters, {@code order_by} and {@code values} among them. */
    public List<Parameter> parameters() {
        List<Parameter> all =
                new ArrayList<>(known.values().stream().map(Filter::parameter).toList());
        if (!orders.choices().isEmpty()) {
            all.add(new Parameter(Orders.ORDER_BY, "string", orders.choices(), false));
        }
        all.add(new Parameter(ListRequest.VALUES, "string", List.of(), false));
        return all;
    }

    /**
     * What {@code order_by} takes, with or without a minus before it, and the columns or expressions that it orders by. Where nothing is
     * said, a strict list can be ordered by id, and a lenient one ignores it like any other parameter.
     */
    public Filters order(String name, String... columns) {
        orders.add(name, List.of(columns));
        return this;
    }

    /** What nobody can order otherwise: a strict list refuses {@code order_by} then, like any other parameter that it does not know. */
    public Filters inFixedOrder() {
        orders.fix();
        return this;
    }

    /** What the list is ordered by unless {@code order_by} says otherwise, one of the orders given before; without this, by id. */
    public Filters usually(String order) {
        orders.usually(order);
        return this;
    }

    /** What {@code values} takes; without this, unknown properties are ignored there. */
    public Filters properties(String... names) {
        properties.addAll(List.of(names));
        return this;
    }

    /** What a strict list ignores all the same; documents do not show it. */
    public Filters ignoring(String... names) {
        ignored.addAll(List.of(names));
        return this;
    }

    /** A boolean parameter's value in any of the spellings that clients send. */
    public static boolean bool(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new InvalidParameters(name);
        };
    }

    /** The ids in a parameter that may be repeated. */
    public static Long[] ids(String name, List<String> values) {
        return values.stream().map(value -> Ids.inQuery(name, value)).toArray(Long[]::new);
    }

    public Conditions conditions(ListRequest request) {
        QueryParameters query = request.query();
        List<String> refused = new ArrayList<>();
        Conditions conditions = new Conditions();
        for (String name : query.names()) {
            Filter filter = known.get(name);
            if (filter != null) {
                filter.condition().accept(query.all(name), conditions);
            } else if (strict && !isKnownAnyway(name)) {
                refused.add(name);
            }
        }
        if (hasDeleted) {
            String deleted = query.last("deleted");
            conditions.and("e.deleted = ?", deleted != null && bool("deleted", deleted));
        }
        Set<String> values = request.values();
        if (values != null && !properties.isEmpty() && !properties.containsAll(values)) {
            refused.add(ListRequest.VALUES);
        }
        if (!refused.isEmpty()) {
            throw new InvalidParameters(refused);
        }
        return conditions;
    }

    private boolean isKnownAnyway(String name) {
        return ignored.contains(name) || ALWAYS.contains(name) && !(orders.isFixed() && name.equals(Orders.ORDER_BY));
    }

    /** The order asked for, down to the id. */
    public ListOrder order(ListRequest request) {
        return orders.asked(request);
    }

    private static <T> List<T> parsed(String name, List<String> values, Function<String, @Nullable T> parse) {
        try {
            return values.stream().map(parse).toList();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new InvalidParameters(name);
        }
    }

    /**
     * A time in a parameter.
     *
     * @throws DateTimeException if the text is none
     */
    public static OffsetDateTime moment(String text) {
        String bare = Texts.strip(text);
        return Times.time(bare)
                .or(() -> Times.date(bare).map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .map(SqlTimes::of)
                .orElseThrow(() -> new DateTimeException("no time"));
    }
}
