package dev.understudy.alation.query;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.LikePatterns;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidParameters;
import dev.understudy.web.Ids;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts together the filters of a list with all lookups that Django has for a field: {@code title__icontains}, {@code id__in}, {@code
 * ts_start__gte}. Unknown parameters are ignored; a value that cannot be read is a 400.
 */
final class Lookups {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");

    private final Filters filters = Filters.lenient();

    /** A column of the list's table {@code e}, named as its parameter is. */
    static String plain(String name) {
        return "e." + name;
    }

    Lookups text(String name) {
        return text(name, "%s", plain(name));
    }

    /** @param where the condition that the comparison stands in for {@code %s} */
    Lookups text(String name, String where, String column) {
        exactly(name, where, column, "?", value -> value);
        isNull(name, where, column);
        Filters.PARTS.forEach((part, pattern) -> {
            own(
                    name + "__" + part,
                    where,
                    (value, all) -> LikePatterns.like(column, pattern.formatted(LikePatterns.escaped(value)), all));
            own(
                    name + "__i" + part,
                    where,
                    (value, all) -> LikePatterns.like(
                            "lower(" + column + ")",
                            pattern.formatted(LikePatterns.escaped(value.toLowerCase(Locale.ROOT))),
                            all));
        });
        return this;
    }

    Lookups number(String name) {
        return number(name, "%s", plain(name));
    }

    Lookups number(String name, String where, String column) {
        exactly(name, where, column, "?", value -> Ids.inQuery(name, value));
        ranges(name, where, column, "?", value -> Ids.inQuery(name, value));
        isMissing(name, where, column);
        return this;
    }

    /** A number that need not be whole. */
    Lookups decimal(String name) {
        String exact = "cast(? as decimal(30, 9))";
        exactly(name, "%s", plain(name), exact, Lookups::written);
        ranges(name, "%s", plain(name), exact, Lookups::written);
        isNull(name, "%s", plain(name));
        return this;
    }

    Lookups time(String name) {
        return time(name, "%s", plain(name));
    }

    Lookups time(String name, String where, String column) {
        exactly(name, where, column, "?", Filters::moment);
        ranges(name, where, column, "?", Filters::moment);
        isNull(name, where, column);
        return this;
    }

    Lookups flag(String name) {
        return flag(name, "%s", plain(name));
    }

    /** @param column anything that is true or false */
    Lookups flag(String name, String where, String column) {
        filters.flag(
                name,
                (values, all) -> all.and(where.formatted(either(
                        values,
                        value -> "(" + column + ") = "
                                + all.mark(read(name, value, text -> Filters.bool(name, text)))))));
        return this;
    }

    /** What {@code order_by} takes. */
    Lookups order(String name) {
        filters.order(name);
        return this;
    }

    Lookups order(String name, String column) {
        filters.order(name, column);
        return this;
    }

    Filters filters() {
        return filters;
    }

    private void exactly(String name, String where, String column, String mark, Function<String, Object> reading) {
        filters.own(name, (values, all) -> all.and(where.formatted(oneOf(name, column, mark, values, reading, all))));
        filters.own(
                name + "__in",
                (values, all) -> all.and(where.formatted(oneOf(
                        name + "__in",
                        column,
                        mark,
                        values.stream()
                                .flatMap(list -> Stream.of(list.split(",", -1)))
                                .toList(),
                        reading,
                        all))));
    }

    private static String oneOf(
            String name,
            String column,
            String mark,
            List<String> values,
            Function<String, Object> reading,
            Conditions all) {
        return either(values, value -> column + " = " + marked(mark, read(name, value, reading), all));
    }

    /** Of a repeated bound the last counts, as in other lists. */
    private void ranges(String name, String where, String column, String mark, Function<String, Object> reading) {
        Filters.RANGES.forEach((suffix, operator) -> filters.own(name + suffix, (values, all) -> {
            String bound = values.get(values.size() - 1);
            all.and(where.formatted(
                    column + " " + operator + " " + marked(mark, read(name + suffix, bound, reading), all)));
        }));
    }

    private void isNull(String name, String where, String column) {
        String parameter = name + "__isnull";
        own(
                parameter,
                where,
                (value, all) -> column
                        + (read(parameter, value, text -> Filters.bool(name, text)) ? " is null" : " is not null"));
    }

    /** Numbers are never null, but what is looked up elsewhere may have none. */
    private void isMissing(String name, String where, String column) {
        String parameter = name + "__isnull";
        String isThere = "(" + where.formatted(column + " is not null") + ")";
        own(
                parameter,
                "%s",
                (value, all) -> (read(parameter, value, text -> Filters.bool(name, text)) ? "not " : "") + isThere);
    }

    /** A repeated parameter means "any of". */
    private void own(String name, String where, BiFunction<String, Conditions, String> condition) {
        filters.own(
                name, (values, all) -> all.and(where.formatted(either(values, value -> condition.apply(value, all)))));
    }

    /** One condition stands by itself: then the list knows which of its columns are fixed. */
    private static String either(List<String> values, Function<String, String> condition) {
        return values.size() == 1
                ? condition.apply(values.get(0))
                : values.stream().map(condition).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String marked(String mark, Object value, Conditions all) {
        return mark.replace("?", all.mark(value));
    }

    private static String written(String value) {
        if (!DECIMAL.matcher(value).matches()) {
            throw new DateTimeException(value);
        }
        return value;
    }

    private static <T> T read(String name, String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (InvalidParameters | DateTimeException unreadable) {
            throw new BadRequest("Invalid query parameters: [" + name + "]");
        }
    }
}
