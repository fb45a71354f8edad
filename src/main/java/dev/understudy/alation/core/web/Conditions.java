package dev.understudy.alation.core.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions of a list query over the table {@code e}, in SQL, all of which must hold. */
public final class Conditions {

    private static final Pattern FIXES = Pattern.compile("(e\\.\\w+) = (?::\\w+|true|false)");

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Supplier<Optional<String>>> quicker = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition without values, or one whose named parameters are bound with {@link #bind}. */
    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /**
     * Adds a condition which may have another form that says the same, takes longer to put together, and is quicker by each row.
     *
     * @param quicker asked only by {@link #whereOfVeryMany}; it names no other parameters
     */
    public Conditions and(String clause, Supplier<Optional<String>> quicker) {
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

    /** The columns in which all rows are alike, since they are compared with one value. */
    public List<String> fixed() {
        return clauses.stream()
                .map(FIXES::matcher)
                .filter(Matcher::matches)
                .map(fixed -> fixed.group(1))
                .toList();
    }

    public String where() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    /** The same for who passes over a great many rows. */
    public String whereOfVeryMany() {
        return clauses.isEmpty()
                ? ""
                : clauses.stream()
                        .map(clause -> quicker.getOrDefault(clause, Optional::empty)
                                .get()
                                .orElse(clause))
                        .collect(Collectors.joining(" and ", " where ", ""));
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
