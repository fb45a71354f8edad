package dev.understudy.alation.core.sql;

import dev.understudy.database.SqlTimes;
import dev.understudy.web.KeptJson;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;
import tools.jackson.databind.JsonNode;

/**
 * How a record stands in the row of a table: its components are the columns, named in snake case. A record among them lies flat in
 * the same row; a list is no column, and read as empty. Enums go by name, times as JDBC's own, since one database refuses the
 * former and the other the latter; JSON is kept as text. Rows are read by position from a statement that selects {@link #names} in their order, so
 * nothing is looked up for a row.
 *
 * @param <R> a record of long, int, boolean, String, Instant, JsonNode, enums, their boxes, and such records
 */
public final class RecordColumns<R extends Record> {

    private record Component(
            String name,
            Class<?> type,
            Method accessor,
            @Nullable RecordColumns<?> flat) {

        Stream<String> columns() {
            if (flat != null) {
                return flat.names().stream();
            }
            return isList() ? Stream.of() : Stream.of(JdbcUtils.convertPropertyNameToUnderscoreName(name));
        }

        boolean isList() {
            return Collection.class.isAssignableFrom(type);
        }
    }

    private final Constructor<R> constructor;
    private final List<Component> components;
    private final Set<String> componentNames;
    private final List<String> names;

    private RecordColumns(Constructor<R> constructor, List<Component> components) {
        this.constructor = constructor;
        this.components = components;
        this.componentNames = components.stream().map(Component::name).collect(Collectors.toSet());
        this.names = components.stream().flatMap(Component::columns).toList();
    }

    public static <R extends Record> RecordColumns<R> of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordColumns<>(
                    constructor,
                    Arrays.stream(components).map(RecordColumns::component).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Component component(RecordComponent component) {
        Class<?> type = component.getType();
        component.getAccessor().setAccessible(true);
        RecordColumns<?> flat = type.isRecord() ? of(type.asSubclass(Record.class)) : null;
        return new Component(component.getName(), type, component.getAccessor(), flat);
    }

    /** The columns in the order of the components. */
    public List<String> names() {
        return names;
    }

    /** The same of a table that goes by an alias, as a statement selects them. */
    public String namesOf(String alias) {
        return names.stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    /** The column of a component, which must be there. */
    public String nameOf(String component) {
        return JdbcUtils.convertPropertyNameToUnderscoreName(find(component).name());
    }

    /** The value of a component. */
    public @Nullable Object get(R row, String component) {
        return value(row, find(component));
    }

    /** The values of the columns in their order, fit for JDBC. */
    public List<@Nullable Object> values(R row) {
        List<@Nullable Object> values = new ArrayList<>(names.size());
        addTo(values, row);
        return values;
    }

    /** A statement that takes what {@link #inserted} has; the first column, the id, is given by the table. */
    public String insertInto(String table) {
        List<String> columns = butId();
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    public @Nullable Object[] inserted(R row) {
        return values(row).subList(1, names.size()).toArray();
    }

    /** A statement that takes what {@link #updated} has, the id behind all others. */
    public String update(String table) {
        return "update %s set %s = ? where id = ?".formatted(table, String.join(" = ?, ", butId()));
    }

    public @Nullable Object[] updated(R row) {
        List<@Nullable Object> values = values(row);
        Collections.rotate(values, -1);
        return values.toArray();
    }

    private List<String> butId() {
        return names.subList(1, names.size());
    }

    /** Reads a row whose first columns are those of this record. */
    public R read(ResultSet row) throws SQLException {
        return read(row, 1);
    }

    /** The same record with other values for some of its components, all of which must be there. */
    public R with(R row, Map<String, ? extends @Nullable Object> newValues) {
        if (!componentNames.containsAll(newValues.keySet())) {
            throw new IllegalArgumentException(constructor.getDeclaringClass().getSimpleName()
                    + " has not all components of " + newValues.keySet());
        }
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            values[i] =
                    newValues.containsKey(component.name()) ? newValues.get(component.name()) : value(row, component);
        }
        return make(values);
    }

    private Component find(String component) {
        return components.stream()
                .filter(each -> each.name().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        constructor.getDeclaringClass().getSimpleName() + " has no component " + component));
    }

    private R read(ResultSet row, int first) throws SQLException {
        @Nullable Object[] values = new Object[components.size()];
        int column = first;
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            if (component.flat() != null) {
                values[i] = component.flat().read(row, column);
                column += component.flat().names().size();
            } else {
                values[i] = component.isList() ? List.of() : column(row, column++, component.type());
            }
        }
        return make(values);
    }

    private static @Nullable Object column(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == long.class) {
            return row.getLong(column);
        }
        if (type == boolean.class) {
            return row.getBoolean(column);
        }
        if (type == int.class) {
            return row.getInt(column);
        }
        if (type == String.class) {
            return row.getString(column);
        }
        if (type == Instant.class) {
            return SqlTimes.readIfAny(row, column);
        }
        if (type == JsonNode.class) {
            String text = row.getString(column);
            return text == null ? null : KeptJson.read(text);
        }
        return type.isEnum() ? constant(type, row.getString(column)) : row.getObject(column, type);
    }

    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(each -> ((Enum<?>) each).name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private void addTo(List<@Nullable Object> values, Object row) {
        for (Component component : components) {
            Object value = value(row, component);
            if (component.flat() != null) {
                component.flat().addTo(values, Objects.requireNonNull(value));
            } else if (!component.isList()) {
                values.add(jdbcValue(value));
            }
        }
    }

    private static @Nullable Object jdbcValue(@Nullable Object value) {
        if (value instanceof Instant time) {
            return SqlTimes.of(time);
        }
        if (value instanceof JsonNode tree) {
            return tree.toString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private static @Nullable Object value(Object row, Component component) {
        try {
            return component.accessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private R make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
