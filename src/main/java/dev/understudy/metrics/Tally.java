package dev.understudy.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts what has happened since the start of the server, by kind. It costs so little that it counts whether anybody reads it or not. */
public final class Tally<K extends Enum<K>> {

    private final Map<K, LongAdder> counts;

    public Tally(Class<K> kinds) {
        this.counts = new EnumMap<>(kinds);
        Arrays.stream(kinds.getEnumConstants()).forEach(kind -> counts.put(kind, new LongAdder()));
    }

    public void count(K kind) {
        Objects.requireNonNull(counts.get(kind)).increment();
    }

    /** The same as a meter; its label has the name of the kind in small letters. */
    public CounterWithCallback meter(String name, String help, String label) {
        return CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(meter -> counts.forEach(
                        (kind, count) -> meter.call(count.sum(), kind.name().toLowerCase(Locale.ROOT))))
                .build();
    }
}
