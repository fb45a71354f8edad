package dev.understudy.alation.relational;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.field.References;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is done with a value: by {@code op} in a PATCH. */
enum SetOperation {
    REPLACE {
        @Override
        JsonNode applied(CustomField field, @Nullable JsonNode before, JsonNode given) {
            return given;
        }
    },
    ADD {
        @Override
        JsonNode applied(CustomField field, @Nullable JsonNode before, JsonNode given) {
            Set<JsonNode> added = members(given);
            Set<JsonNode> members = field.grows() || added.isEmpty() ? members(before) : new LinkedHashSet<>();
            members.addAll(added);
            return set(members);
        }
    },
    REMOVE {
        @Override
        JsonNode applied(CustomField field, @Nullable JsonNode before, JsonNode given) {
            Set<JsonNode> members = members(before);
            members.removeAll(members(given));
            return set(members);
        }
    };

    /** What the field has then; where that is one member at most, one that is added takes its place. */
    abstract JsonNode applied(CustomField field, @Nullable JsonNode before, JsonNode given);

    /** Empty for a word that means none; a value alone replaces. */
    static Optional<SetOperation> of(@Nullable String op) {
        String word = op == null ? REPLACE.name() : op.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(operation -> operation.name().equals(word))
                .findFirst();
    }

    boolean suits(FieldType type) {
        return this == REPLACE || type.isSet();
    }

    /** As they are kept, in their order. */
    private static Set<JsonNode> members(@Nullable JsonNode value) {
        Set<JsonNode> members = new LinkedHashSet<>();
        (value == null || !value.isArray() ? Stream.<JsonNode>ofNullable(value) : value.valueStream())
                .filter(each -> !each.isNull())
                .forEach(each -> members.add(References.asKept(each)));
        return members;
    }

    private static JsonNode set(Set<JsonNode> members) {
        return members.isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.arrayNode().addAll(members);
    }
}
