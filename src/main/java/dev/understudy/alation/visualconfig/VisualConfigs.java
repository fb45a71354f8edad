package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.CustomTemplate;
import dev.understudy.alation.core.field.CustomTemplateRepository;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.object.Capability;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.web.FieldErrors;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks layouts and keeps the templates that some of them make. */
@Component
class VisualConfigs {

    private static final String CUSTOM_FIELD = "CUSTOM_FIELD";
    private static final Set<String> COMPONENT_TYPES = Set.of("BUILT_IN", "PAGE_DEFINED", "USER_DEFINED");
    private static final Set<String> PANELS = Set.of("MAIN", "SIDEBAR");

    private final VisualConfigRepository configs;
    private final CustomFieldRepository fields;
    private final CustomTemplateRepository templateRepository;
    private final Templates templates;
    private final JsonMapper json;

    VisualConfigs(
            VisualConfigRepository configs,
            CustomFieldRepository fields,
            CustomTemplateRepository templateRepository,
            Templates templates,
            JsonMapper json) {
        this.configs = configs;
        this.fields = fields;
        this.templateRepository = templateRepository;
        this.templates = templates;
        this.json = json;
    }

    /** For some types, such as documents, this also makes the template of that name, which carries the fields shown. */
    VisualConfig create(VisualConfigInput given) {
        Set<Long> shown = checked(given);
        VisualConfig config = configs.save(new VisualConfig(
                given.title(),
                given.layoutOtype(),
                given.collectionTypeId(),
                json.valueToTree(given.componentListInConfig())));
        if (Otypes.is(given.layoutOtype(), Capability.TEMPLATED)) {
            templates.create(new CustomTemplate(given.title(), given.layoutOtype(), config.id()), shown);
        }
        return config;
    }

    void revise(VisualConfig config, VisualConfigInput given) {
        Set<Long> shown = checked(given);
        config.revise(given.title(), given.layoutOtype(), json.valueToTree(given.componentListInConfig()));
        templateRepository
                .findByVisualConfigId(config.id())
                .forEach(template -> templates.layOut(template.id(), shown));
    }

    /** The template that was made with it stays, without a layout. */
    void delete(VisualConfig config) {
        templateRepository.findByVisualConfigId(config.id()).forEach(CustomTemplate::loseVisualConfig);
        configs.delete(config);
    }

    /** The custom fields shown, but for title and description; or the failure that says what is wrong. */
    private Set<Long> checked(VisualConfigInput given) {
        if (!Otypes.thatAre(Capability.LAID_OUT).contains(given.layoutOtype())) {
            throw InvalidFields.of("layout_otype", FieldErrors.unknownChoice(given.layoutOtype()));
        }
        Set<Long> shown = new LinkedHashSet<>();
        for (JsonNode each : given.componentListInConfig()) {
            boolean group = each.path("is_group").asBoolean(false);
            List<JsonNode> components = new ArrayList<>(List.of(each));
            if (group) {
                checkGroup(each);
                components = each.path("components").valueStream().toList();
            }
            components.forEach(component -> check(component, shown));
        }
        if (!shown.remove(CustomField.DESCRIPTION)) {
            throw new BadRequest("The built-in description field is required in component_list_in_config.");
        }
        shown.remove(CustomField.TITLE);
        requireKnown(shown);
        return shown;
    }

    private static void checkGroup(JsonNode group) {
        if (!group.path("components").isArray() || !group.path("label").isString()) {
            throw InvalidFields.of("component_list_in_config", "A group needs a label and components.");
        }
        requireChoice(group, "panel", PANELS);
    }

    private static void check(JsonNode component, Set<Long> shown) {
        if (!component.isObject() || component.path("is_group").asBoolean(false)) {
            throw InvalidFields.of("component_list_in_config", "A component is an object, and groups are not nested.");
        }
        requireChoice(component, "component_type", COMPONENT_TYPES);
        requireChoice(component, "panel", PANELS);
        boolean pageDefined = component.path("component_type").asString("").equals("PAGE_DEFINED");
        if (pageDefined && component.path("page_defined_type").asString("").isBlank()) {
            throw InvalidFields.of("page_defined_type", FieldErrors.REQUIRED);
        }
        if (component.path("rendered_otype").asString("").equalsIgnoreCase(CUSTOM_FIELD) && !pageDefined) {
            shown.add(Ids.inJson(component.path("rendered_oid"))
                    .orElseThrow(() -> InvalidFields.of("rendered_oid", FieldErrors.NO_INTEGER)));
        }
    }

    private static void requireChoice(JsonNode component, String key, Set<String> choices) {
        String choice = component.path(key).asString("");
        if (choice.isEmpty()) {
            throw InvalidFields.of(key, FieldErrors.REQUIRED);
        }
        if (!choices.contains(choice)) {
            throw InvalidFields.of(key, FieldErrors.unknownChoice(choice));
        }
    }

    private void requireKnown(Set<Long> ids) {
        Set<Long> unknown = new HashSet<>(ids);
        fields.findByIdIn(ids).forEach(field -> unknown.remove(field.id()));
        unknown.stream().sorted().findFirst().ifPresent(id -> {
            throw new BadRequest("Custom field with id " + id + " does not exist.");
        });
    }
}
