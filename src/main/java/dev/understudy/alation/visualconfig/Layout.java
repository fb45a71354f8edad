package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client lays out, read and checked as far as it speaks for itself.
 *
 * @param shown in the client's order
 * @param fieldIds the fields shown, in that order
 */
record Layout(List<Shown> shown, Set<Long> fieldIds) {

    private static final Set<String> COMPONENT_TYPES = Set.of("BUILT_IN", "PAGE_DEFINED", "USER_DEFINED");
    private static final Set<String> PANELS = Set.of("MAIN", "SIDEBAR");

    /** Which of the two has to be there is not known, but that the description alone will do. */
    private static final String NO_DEFAULT_FIELDS = "No default custom fields(4,8) in the request";

    /** The layout, or the failure that says what is wrong with it. */
    static Layout of(List<JsonNode> given) {
        List<Shown> shown = given.stream().map(Layout::read).toList();
        List<PageComponent> components =
                shown.stream().flatMap(Layout::components).toList();
        components.forEach(Layout::check);
        Set<Long> fieldIds = new LinkedHashSet<>();
        components.stream().filter(PageComponent::isField).forEach(component -> fieldIds.add(component.renderedOid()));
        if (!fieldIds.contains(CustomField.DESCRIPTION)) {
            throw new BadRequest(NO_DEFAULT_FIELDS);
        }
        return new Layout(shown, fieldIds);
    }

    private static Shown read(JsonNode given) {
        List<? extends BulkItem<? extends Shown>> items = BulkItem.read(List.of(given), Shown.typeOf(given));
        BulkItem.throwFirst(items, "component_list_in_config");
        return items.get(0).fields();
    }

    private static Stream<PageComponent> components(Shown shown) {
        if (shown instanceof ComponentGroup group) {
            requireChoice("panel", group.panel(), PANELS);
            return group.components().stream();
        }
        return Stream.of((PageComponent) shown);
    }

    private static void check(PageComponent component) {
        requireChoice("component_type", component.componentType(), COMPONENT_TYPES);
        requireChoice("panel", component.panel(), PANELS);
        if (component.isPageDefined()) {
            require("page_defined_type", component.pageDefinedType());
        }
        if (component.isField()) {
            require("rendered_oid", component.renderedOid());
        }
    }

    private static void requireChoice(String key, String choice, Set<String> choices) {
        if (!choices.contains(choice)) {
            throw InvalidFields.of(key, FieldErrors.unknownChoice(choice));
        }
    }

    private static void require(String key, @Nullable Object value) {
        if (value == null || value.equals("")) {
            throw InvalidFields.of(key, FieldErrors.REQUIRED);
        }
    }
}
