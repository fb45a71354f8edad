package dev.understudy.alation.core.otype;

import dev.understudy.error.Nearest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of catalog objects: what they are called and what they can do is data, {@code otypes.tsv}. */
public final class Otypes {

    /** The types of systems, which families name that do not keep them. */
    public static final String DATA_SOURCE = "data";

    public static final String BI_SERVER = "bi_server";
    public static final String FILE_SYSTEM = "filesystem";

    /** The types of what lies in data sources. Outside of URLs columns are attributes. */
    public static final String SCHEMA = "schema";

    public static final String TABLE = "table";
    public static final String COLUMN = "attribute";

    /** The types of people. */
    public static final String USER = "user";

    public static final String GROUP = "groupprofile";

    private static final List<Otype> ALL = OtypeReader.read().stream()
            .sorted(Comparator.comparing(Otype::name))
            .toList();

    private static final Map<String, Otype> BY_NAME = byName();

    private static final Map<Capability, List<String>> THAT_ARE = Arrays.stream(Capability.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Otypes::names));

    private Otypes() {}

    /** All types, in ascending order of their names. */
    public static List<Otype> all() {
        return ALL;
    }

    /** The type that a word means: a name, an alias or a segment of URLs, in any case. */
    public static Optional<Otype> of(String word) {
        return Optional.ofNullable(BY_NAME.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The one name of a type, such as {@code attribute} for a column; of an unknown word its lower case. */
    public static String canonical(String word) {
        return of(word).map(Otype::name).orElseGet(() -> word.toLowerCase(Locale.ROOT));
    }

    /** What somebody meant who wrote a word that names no type; see {@link Nearest#hint}. */
    public static String hint(String word) {
        return new Nearest(BY_NAME.keySet()).hint(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the type that a word means can do something. Unknown types can do nothing. */
    public static boolean is(String word, Capability capability) {
        return of(word).filter(otype -> otype.is(capability)).isPresent();
    }

    /** The names of all types that can do something, in ascending order. */
    public static List<String> thatAre(Capability capability) {
        return Objects.requireNonNull(THAT_ARE.get(capability));
    }

    /** Refuses a type without a line: nothing would find, tag or show its objects, and nobody would notice. */
    public static void requireKnown(String otype) {
        Otype known = BY_NAME.get(otype);
        if (known == null || !known.name().equals(otype)) {
            throw new IllegalArgumentException("otypes.tsv has no otype " + otype);
        }
    }

    private static Map<String, Otype> byName() {
        Map<String, Otype> byName = new HashMap<>();
        for (Otype otype : ALL) {
            Stream.concat(Stream.of(otype.name(), otype.segment()), otype.aliases().stream())
                    .distinct()
                    .forEach(name -> {
                        if (byName.put(name, otype) != null) {
                            throw new IllegalArgumentException("otypes.tsv has two otypes " + name);
                        }
                    });
        }
        return byName;
    }

    private static List<String> names(Capability capability) {
        return ALL.stream()
                .filter(otype -> otype.is(capability))
                .map(Otype::name)
                .toList();
    }
}
