package dev.understudy.testkit;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes JSON, as much of it as tests need. */
final class JsonWriter {

    private JsonWriter() {}

    /** Of a map, a list, a record whose components are the keys, a text, a number, a boolean, an enum, a time, or null. */
    static String write(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof CharSequence || value instanceof Temporal || value instanceof Duration) {
            return quoted(value.toString());
        }
        if (value instanceof Enum<?> constant) {
            return quoted(constant.name());
        }
        if (value instanceof Map<?, ?> map) {
            return object(map.entrySet().stream().map(entry -> member(entry.getKey(), entry.getValue())));
        }
        if (value instanceof Iterable<?> items) {
            return StreamSupport.stream(items.spliterator(), false)
                    .map(JsonWriter::write)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Record) {
            return object(Stream.of(value.getClass().getRecordComponents())
                    .map(component -> member(component.getName(), read(component, value))));
        }
        if (value.getClass().isArray()) {
            throw new IllegalArgumentException("A body cannot have an array; say it as a list");
        }
        throw new IllegalArgumentException(
                "A body cannot have a " + value.getClass().getName());
    }

    private static String object(Stream<String> members) {
        return members.collect(Collectors.joining(",", "{", "}"));
    }

    private static String member(Object key, Object value) {
        return quoted(String.valueOf(key)) + ":" + write(value);
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true); // records of tests are private
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException("Cannot read " + component, unreadable);
        }
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(JsonWriter::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default ->
                character < ' ' || Character.isSurrogate((char) character)
                        ? "\\u%04x".formatted(character)
                        : String.valueOf((char) character);
        };
    }
}
