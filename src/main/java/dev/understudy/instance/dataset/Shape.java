package dev.understudy.instance.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param filled whether it may not be blank
     * @param isId whether it is the id of the entry
     * @param idOf the table that gives the id, if one does
     * @param refers where the id, or the ids, must be found
     */
    record Key(
            Shape shape,
            boolean required,
            boolean filled,
            boolean isId,
            @Nullable String idOf,
            @Nullable Refers refers) {}

    /**
     * Where the ids of entries stand.
     *
     * @param id the column
     * @param withinTypes whether they count within the type of each
     */
    record Home(String table, String id, boolean withinTypes) {}

    /** The shape of entries that are read into a record. */
    static Entry ofEntry(Class<?> record) {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            keys.put(ParsingUtils.reconcatenateCamelCase(component.getName(), "_"), key(component));
        }
        return new Entry(keys);
    }

    /** Where the ids of the entries stand that are read into a record; empty if they have none that others could know. */
    static Optional<Home> homeOf(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(Shape::home)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Home> home(RecordComponent component) {
        OidOf oid = component.getAnnotation(OidOf.class);
        return oid == null
                ? Optional.ofNullable(component.getAnnotation(IdOf.class)).map(id -> new Home(id.value(), "id", false))
                : Optional.of(new Home(oid.value(), "oid", true));
    }

    private static Key key(RecordComponent component) {
        IdOf id = component.getAnnotation(IdOf.class);
        boolean optional = id != null
                || component.getType() == boolean.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Key(
                of(component.getGenericType()),
                !optional,
                component.getAccessor().isAnnotationPresent(NotBlank.class),
                id != null || component.isAnnotationPresent(OidOf.class),
                id == null ? null : id.value(),
                component.getAnnotation(Refers.class));
    }

    private static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Shape last = of(arguments[arguments.length - 1]);
            return generic.getRawType() == List.class ? new ListOf(last) : new MapOf(last);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && !isOneValue(plain)) {
            return ofEntry(plain);
        }
        return plain == JsonNode.class ? new Anything() : new Scalar(plain);
    }

    /** Whether a record is read from a single value, as it says itself. */
    private static boolean isOneValue(Class<?> record) {
        return Arrays.stream(record.getDeclaredMethods()).anyMatch(each -> each.isAnnotationPresent(JsonCreator.class));
    }
}
