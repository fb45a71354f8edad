package dev.understudy.trouble;

import dev.understudy.instance.Told;
import java.util.List;
import java.util.stream.Stream;

/** The faults that an instance was told, in their order: the first that meets a call counts. */
@Told("faults")
public record Faults(List<Entry> all) {

    /** A fault and its id. */
    public record Entry(long id, Fault fault) {}

    static final Faults NONE = new Faults(List.of());

    Faults with(Entry entry) {
        return new Faults(Stream.concat(all.stream(), Stream.of(entry)).toList());
    }

    Faults without(long id) {
        return new Faults(all.stream().filter(entry -> entry.id() != id).toList());
    }
}
