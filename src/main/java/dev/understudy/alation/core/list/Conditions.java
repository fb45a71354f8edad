package dev.understudy.alation.core.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions of a list query over the table {@code e}, in SQL, all of which must hold. */
public final class Conditions {

    private static final Pattern FIXES = Pattern.compile("(e\\.\\w+) = (?::\\w+|true|false)");
    private static final String TRUE = "true";

    /**
     * Another form of a condition that holds for all rows but a few.
     *
     * @param text says the same, and is quicker by each row; it names no other parameters
     * @param exceptions conditions, each of which finds some of these few by an index; together they find all
     */
    public record AllBut(String text, List<String> exceptions) {}

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Supplier<Optional<AllBut>>> quicker = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition without values, or one whose named parameters are bound with {@link #bind}. */
    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /**
     * Adds a condition which may have another form that takes longer to put together.
     *
     * @param quicker asked only where very many rows are passed over
     */
    public Conditions and(String clause, Supplier<Optional<AllBut>> quicker) {
        this.quicker.put(clause, quicker);
        return and(clause);
    }

    public Conditions bind(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public Conditions bindAll(Map<String, Object> all) {
        parameters.putAll(all);
        return this;
    }

    /** Adds a condition with one value, written as {@code ?} wherever it stands in the clause. */
    public Conditions and(String clause, Object value) {
        return and(clause.replace("?", mark(value)));
    }

    /** Adds that one of several conditions holds. */
    public Conditions either(Stream<String> clauses) {
        return and(clauses.collect(Collectors.joining(" or ", "(", ")")));
    }

    /** Binds a value, and names it as clauses do. */
    public String mark(Object value) {
        String name = "p" + parameters.size();
        bind(name, value);
        return ":" + name;
    }

    /**
     * Adds that a column is one of these values, of which there may be none. A value alone is compared for itself: H2 then uses
     * all columns of an index, for lists only the first.
     */
    public Conditions anyOf(String column, Object[] values) {
        return and(oneOf(column, values));
    }

    /** The same as a clause by itself, whose values are bound. */
    public String oneOf(String column, Object[] values) {
        return values.length == 1 ? column + " = " + mark(values[0]) : column + " = any(" + mark(values) + ")";
    }

    /** What columns are compared with alone, so that all rows are alike in them; several conditions on one are not looked at together. */
    public Map<String, Object> fixed() {
        Map<String, Object> fixed = new LinkedHashMap<>();
        fixing().forEach((column, clause) -> fixed.put(column, valueIn(clause)));
        return fixed;
    }

    /**
     * Conditions of the few rows that are not of the list, though they are like all of its rows in these columns; empty if there may be
     * many.
     *
     * @param columns some of those that are {@link #fixed}
     */
    public Optional<List<String>> exceptions(Collection<String> columns) {
        Map<String, String> fixing = fixing();
        fixing.keySet().retainAll(columns);
        List<String> others = clauses.stream()
                .filter(clause -> !clause.equals(TRUE) && !fixing.containsValue(clause))
                .toList();
        if (!quicker.keySet().containsAll(others)) {
            return Optional.empty();
        }
        List<AllBut> few =
                others.stream().map(this::allBut).flatMap(Optional::stream).toList();
        return few.size() < others.size()
                ? Optional.empty()
                : Optional.of(
                        few.stream().flatMap(each -> each.exceptions().stream()).toList());
    }

    public String where() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    /** The same for who passes over a great many rows. */
    public String whereOfVeryMany() {
        return clauses.isEmpty()
                ? ""
                : clauses.stream()
                        .map(clause -> allBut(clause).map(AllBut::text).orElse(clause))
                        .collect(Collectors.joining(" and ", " where ", ""));
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** By column, the first condition that compares it with one value. */
    private Map<String, String> fixing() {
        Map<String, String> fixing = new LinkedHashMap<>();
        for (String clause : clauses) {
            Matcher column = FIXES.matcher(clause);
            if (column.matches()) {
                fixing.putIfAbsent(column.group(1), clause);
            }
        }
        return fixing;
    }

    private Object valueIn(String fixing) {
        String value = fixing.substring(fixing.lastIndexOf(' ') + 1);
        return value.startsWith(":")
                ? Objects.requireNonNull(parameters.get(value.substring(1)))
                : Boolean.valueOf(value);
    }

    private Optional<AllBut> allBut(String clause) {
        return quicker.getOrDefault(clause, Optional::empty).get();
    }
}
