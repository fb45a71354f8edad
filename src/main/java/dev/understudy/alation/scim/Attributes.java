package dev.understudy.alation.scim;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which attributes of resources a client wants to see, by their names in lower case, {@code name.givenname} as well as {@code name}.
 *
 * @param attributes these and those that are always shown; empty for all
 * @param excludedAttributes all but these
 */
record Attributes(Set<String> attributes, Set<String> excludedAttributes) {

    static final Attributes ALL = new Attributes(Set.of(), Set.of());

    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    static Attributes of(Collection<String> attributes, Collection<String> excluded) {
        return new Attributes(names(attributes), names(excluded));
    }

    /** Whether anything of an attribute is to be shown. */
    boolean want(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        if (ALWAYS.contains(wanted)) {
            return true;
        }
        return attributes.isEmpty() ? !excludedAttributes.contains(wanted) : names(wanted) || subNames(wanted);
    }

    /** Takes away what is not wanted. */
    void trim(ObjectNode resource) {
        for (String name : List.copyOf(resource.propertyNames())) {
            if (want(name)) {
                trimBelow(name.toLowerCase(Locale.ROOT), resource.get(name));
            } else {
                resource.remove(name);
            }
        }
    }

    /** Of objects and of those in lists. */
    private void trimBelow(String name, JsonNode value) {
        value.valueStream().filter(JsonNode::isObject).forEach(each -> trimBelow(name, each));
        if (value instanceof ObjectNode object && !ALWAYS.contains(name)) {
            object.remove(object.propertyNames().stream()
                    .filter(sub -> !wantsSub(name, name + "." + sub.toLowerCase(Locale.ROOT)))
                    .toList());
        }
    }

    private boolean wantsSub(String name, String sub) {
        return attributes.isEmpty() ? !excludedAttributes.contains(sub) : names(name) || names(sub);
    }

    private boolean names(String attribute) {
        return attributes.contains(attribute);
    }

    private boolean subNames(String attribute) {
        return attributes.stream().anyMatch(name -> name.startsWith(attribute + "."));
    }

    /** The schema may stand before a name. */
    private static Set<String> names(Collection<String> texts) {
        return texts.stream()
                .filter(Objects::nonNull)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .map(name -> name.startsWith("urn:") ? name.substring(name.lastIndexOf(':') + 1) : name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
