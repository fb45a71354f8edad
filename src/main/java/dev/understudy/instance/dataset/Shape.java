package dev.understudy.instance.dataset;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.util.ParsingUtils;
import tools.jackson.databind.JsonNode;

/** What a value of a dataset looks like, as the records say into which entries are read. */
sealed interface Shape {

    /** Text, number, boolean, time or one of several words: whatever the class is read from. */
    record Scalar(Class<?> type) implements Shape {}

    /** Any JSON. */
    record Anything() implements Shape {}

    record ListOf(Shape item) implements Shape {}

    /** An object whose keys are data. */
    record MapOf(Shape value) implements Shape {}

    /** An object whose keys are the components of a record. */
    record Entry(Map<String, Key> keys) implements Shape {}

    /**
     * A key of an entry.
     *
     * @param required whether an entry cannot do without it
     * @param idOf the table that gives the id, if it is one
     */
    record Key(Shape shape, boolean required, @Nullable String idOf) {}

    /** The shape of entries that are read into a record. */
    static Entry ofEntry(Class<?> record) {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            keys.put(ParsingUtils.reconcatenateCamelCase(component.getName(), "_"), key(component));
        }
        return new Entry(keys);
    }

    private static Key key(RecordComponent component) {
        IdOf id = component.getAnnotation(IdOf.class);
        boolean optional = id != null
                || component.getType() == boolean.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Key(of(component.getGenericType()), !optional, id == null ? null : id.value());
    }

    private static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Shape last = of(arguments[arguments.length - 1]);
            return generic.getRawType() == List.class ? new ListOf(last) : new MapOf(last);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return ofEntry(plain);
        }
        return plain == JsonNode.class ? new Anything() : new Scalar(plain);
    }
}
