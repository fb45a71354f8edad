package dev.understudy.alation.core.field;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds fields by the names that uploads give them, in any case. */
@Component
public class FieldNames {

    private static final Map<String, Long> TEXTS =
            Map.of("title", CustomField.TITLE, "description", CustomField.DESCRIPTION);

    private final CustomFieldRepository fields;
    private final Templates templates;

    FieldNames(CustomFieldRepository fields, Templates templates) {
        this.fields = fields;
        this.templates = templates;
    }

    /** The fields that some names mean. */
    public final class Known {

        private final Map<String, List<CustomField>> byName;
        private final Map<String, Set<Long>> laidOut = new HashMap<>();

        private Known(Map<String, List<CustomField>> byName) {
            this.byName = byName;
        }

        /**
         * The field that a name means at objects of a type; null if none has it. Names need not be unique: of several fields it is
         * the one that lies on a template for such objects, else the oldest.
         */
        public @Nullable CustomField field(String name, String otype) {
            List<CustomField> sameName = byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            if (sameName.size() < 2) {
                return sameName.isEmpty() ? null : sameName.get(0);
            }
            Set<Long> carried = laidOut.computeIfAbsent(otype, templates::fieldIdsOfType);
            return sameName.stream()
                    .filter(field -> carried.contains(field.id()))
                    .findFirst()
                    .orElse(sameName.get(0));
        }
    }

    /** Looks up names at once. The built-in title and description have theirs for themselves. */
    public Known known(Collection<String> names) {
        Set<String> wanted =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Map<String, List<CustomField>> byName = fields.named(wanted).stream()
                .collect(Collectors.groupingBy(
                        field -> field.nameSingular().toLowerCase(Locale.ROOT), HashMap::new, Collectors.toList()));
        Map<Long, CustomField> texts = fields.byId(TEXTS.values());
        TEXTS.forEach((name, id) -> byName.put(name, texts.containsKey(id) ? List.of(texts.get(id)) : List.of()));
        return new Known(byName);
    }
}
