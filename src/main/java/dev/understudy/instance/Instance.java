package dev.understudy.instance;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One emulated world as a request finds it: its name, the database schema that holds all of its state, its clock, and what it was told. */
public final class Instance {

    private static final Pattern LIFE = Pattern.compile("i_\\d+-\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final String name;
    private final String schema;
    private final String generation;
    private final String dataset;
    private final Instant createdAt;
    private final InstanceClock clock;
    private final @Nullable ToldSettings told;
    private final Map<Class<?>, Object> derived;

    private Instance(
            String name,
            String schema,
            String generation,
            String dataset,
            Instant createdAt,
            InstanceClock clock,
            @Nullable ToldSettings told,
            Map<Class<?>, Object> derived) {
        this.name = name;
        this.schema = schema;
        this.generation = generation;
        this.dataset = dataset;
        this.createdAt = createdAt;
        this.clock = clock;
        this.told = told;
        this.derived = derived;
    }

    /** @param generation tells it from what lived in the schema before and will live there later */
    Instance(
            String name,
            String schema,
            String generation,
            String dataset,
            Instant createdAt,
            InstanceClock clock,
            @Nullable ToldSettings told) {
        this(name, schema, generation, dataset, createdAt, clock, told, new ConcurrentHashMap<>());
    }

    /** A new one, whose clock is right and which was told nothing. */
    static Instance fresh(String name, String schema, String dataset) {
        return new Instance(
                name, schema, Registry.newGeneration(), dataset, InstanceClock.now(), InstanceClock.right(), null);
    }

    /** Another one that goes on where this is, with its clock and what it was told, in a schema that holds a copy of its rows. */
    Instance copy(String copyName, String copySchema) {
        return new Instance(copyName, copySchema, Registry.newGeneration(), dataset, InstanceClock.now(), clock, told);
    }

    /** Another one of the name that was told nothing, with other rows and another clock. */
    Instance with(String otherSchema, InstanceClock otherClock) {
        return new Instance(
                name, otherSchema, Registry.newGeneration(), dataset, InstanceClock.now(), otherClock, null);
    }

    /** This, with what was derived before from its rows and read before of what it was told, if it still lives in the same rows. */
    Instance following(Instance before) {
        return before.life().equals(life())
                ? new Instance(
                        name,
                        schema,
                        generation,
                        dataset,
                        createdAt,
                        clock,
                        wasToldAs(before) ? before.told : told,
                        before.derived)
                : this;
    }

    private boolean wasToldAs(Instance before) {
        return Objects.equals(settings(), before.settings());
    }

    public String name() {
        return name;
    }

    /** The dataset that a reset brings back. */
    public String dataset() {
        return dataset;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public InstanceClock clock() {
        return clock;
    }

    /** What it was told of one matter, a record marked as {@link Told}; null if it was told nothing, which is usual and costs nothing. */
    public <T> @Nullable T setting(Class<T> part) {
        return told == null ? null : told.part(part);
    }

    /** All that it was told, as it is kept. */
    @Nullable
    String settings() {
        return ToldSettings.text(told);
    }

    /** The same with one part changed. */
    <T> @Nullable String settingsWith(Class<T> part, @Nullable T value) {
        return ToldSettings.changed(told, part, value);
    }

    /** What has been derived from the instance's rows, made on first use; it is forgotten when the rows are replaced. */
    public <T> T derived(Class<T> type, Supplier<T> make) {
        return type.cast(derived.computeIfAbsent(type, t -> make.get()));
    }

    /** The same, if it has been made. */
    public <T> @Nullable T derived(Class<T> type) {
        return type.cast(derived.get(type));
    }

    /** A name for these very rows, fit for a folder: after a reset it is another one, wherever they lie. */
    public String life() {
        return schema + "-" + generation;
    }

    /** Whether something has a name that a life could have, whoever's it is. */
    public static boolean isLife(String name) {
        return LIFE.matcher(name).matches();
    }

    String generation() {
        return generation;
    }

    String schema() {
        return schema;
    }
}
