package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.dataquality.QualityValues.Place;
import dev.understudy.alation.dataquality.QualityValues.Said;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Values with what they are about, and those that are about nothing. What is said twice of one thing counts as it is said last. */
final class PlacedValues {

    private final Map<Place, Said> said = new LinkedHashMap<>();
    private final Map<Place, QualityValueName> names = new LinkedHashMap<>();
    private final Set<QualityValueName> placeless = new LinkedHashSet<>();

    private PlacedValues() {}

    /** @param now for those that do not say when */
    static PlacedValues of(List<QualityValueInput> inputs, Map<String, Long> fieldIds, Instant now, ObjectView seen) {
        KeyedObjects objects = KeyedObjects.of(
                inputs.stream()
                        .collect(Collectors.groupingBy(
                                QualityValueInput::measuredType,
                                Collectors.mapping(QualityValueInput::objectKey, Collectors.toList()))),
                seen);
        PlacedValues placed = new PlacedValues();
        inputs.forEach(input -> objects.find(input.objectKey(), input.measuredType())
                .map(object -> new Place(Objects.requireNonNull(fieldIds.get(input.fieldKey())), object))
                .ifPresentOrElse(place -> placed.put(place, input, now), () -> placed.placeless.add(name(input))));
        return placed;
    }

    Map<Place, Said> said() {
        return said;
    }

    /** The names of all, apart by whether something was said there before. */
    Found<QualityValueName> names(Set<Place> before) {
        return Found.of(names.entrySet(), named -> before.contains(named.getKey()))
                .map(Map.Entry::getValue);
    }

    /** The names of those that are about nothing. */
    List<QualityValueName> placeless() {
        return List.copyOf(placeless);
    }

    /** How many are good and how many are not. */
    Map<Quality, Long> counts() {
        Map<Quality, Long> counts = new EnumMap<>(Quality.class);
        Arrays.stream(Quality.values()).forEach(quality -> counts.put(quality, 0L));
        said.values().forEach(each -> counts.merge(each.quality(), 1L, Long::sum));
        return counts;
    }

    private void put(Place place, QualityValueInput input, Instant now) {
        Instant updated = Objects.requireNonNullElse(input.lastUpdated(), now);
        said.put(place, new Said(input.value().toString(), input.quality(), updated, input.url()));
        names.put(place, name(input));
    }

    private static QualityValueName name(QualityValueInput input) {
        return input.name().lowered();
    }
}
