package dev.understudy.alation.core.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a list query over the entity {@code e}, in JPQL, all of which must hold. */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition without values, or one whose named parameters are bound with {@link #bind}. */
    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    public Conditions bind(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Adds a condition with one value, written as {@code ?} in the clause. */
    public Conditions and(String clause, Object value) {
        String name = "p" + parameters.size();
        return and(clause.replace("?", ":" + name)).bind(name, value);
    }

    public String where() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
