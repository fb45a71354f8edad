package dev.understudy.alation.core.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.auth.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a record of a body is made of; looked at once per type. */
record RecordShape(Constructor<?> constructor, List<Field> fields) {

    /** A field of the body, and what its component's annotations say of it. */
    record Field(
            String key,
            Type type,
            boolean required,
            boolean nullAllowed,
            boolean blankAllowed,
            boolean choice,
            boolean verbatim,
            int maxLength) {

        /** A value without a name in a list. */
        static Field item(Type type) {
            return new Field("", type, true, false, true, false, false, Integer.MAX_VALUE);
        }

        /** Whether it is read from a text, secret or not. */
        boolean isText() {
            return type == String.class || type == Secret.class;
        }

        /** The type of its items if it is a list. */
        @Nullable
        Class<?> itemType() {
            return RecordShape.itemType(type);
        }

        /** Whether it is a list whose items are read each for itself, as {@link BulkItem}s. */
        boolean isBulk() {
            return type instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof ParameterizedType;
        }
    }

    private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

    static RecordShape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, RecordShape::read);
    }

    /** The type of a list's items, or of what {@link BulkItem}s in it are read into; null if the type is no list. */
    static @Nullable Class<?> itemType(Type type) {
        if (!(type instanceof ParameterizedType list)) {
            return null;
        }
        Type item = list.getActualTypeArguments()[0];
        return (Class<?>) (item instanceof ParameterizedType bulk ? bulk.getActualTypeArguments()[0] : item);
    }

    Object instance(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RecordShape read(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordShape(
                    constructor,
                    Arrays.stream(components).map(RecordShape::field).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field field(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        String key = named == null
                ? component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                : named.value();
        Size size = component.getAccessor().getAnnotation(Size.class);
        return new Field(
                key,
                component.getGenericType(),
                has(component, NotBlank.class) || has(component, NotNull.class),
                has(component, MayBeNull.class),
                !has(component, NotBlank.class),
                has(component, Choice.class),
                has(component, Verbatim.class),
                size == null ? Integer.MAX_VALUE : size.max());
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> annotation) {
        return component.getAccessor().isAnnotationPresent(annotation);
    }
}
