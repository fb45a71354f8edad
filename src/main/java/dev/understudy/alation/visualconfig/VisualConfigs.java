package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.CustomTemplate;
import dev.understudy.alation.core.field.CustomTemplateRepository;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.object.DocumentHubs;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks layouts and keeps the templates that some of them make. */
@Component
class VisualConfigs {

    private final VisualConfigRepository configs;
    private final CustomFieldRepository fields;
    private final CustomTemplateRepository templateRepository;
    private final Templates templates;
    private final DocumentHubs hubs;

    VisualConfigs(
            VisualConfigRepository configs,
            CustomFieldRepository fields,
            CustomTemplateRepository templateRepository,
            Templates templates,
            DocumentHubs hubs) {
        this.configs = configs;
        this.fields = fields;
        this.templateRepository = templateRepository;
        this.templates = templates;
        this.hubs = hubs;
    }

    /** For some types, such as documents, this also makes the template of that name, which carries the fields shown. */
    VisualConfig create(VisualConfigInput given) {
        Layout layout = checked(given);
        VisualConfig config =
                configs.save(new VisualConfig(given.title(), given.otype(), given.collectionTypeId(), layout.shown()));
        if (Otypes.is(given.otype(), Capability.TEMPLATED)) {
            templates.create(new CustomTemplate(given.title(), given.otype(), config.id()), layout.fieldIds());
        }
        return config;
    }

    /** What is laid out in document hubs stays so, and nothing else becomes so: such a layout has a template, and can never go. */
    void revise(VisualConfig config, VisualConfigInput given) {
        Layout layout = checked(given);
        boolean changes = !given.otype().equals(config.layoutOtype());
        if (changes && (isForHubs(given.otype()) || isForHubs(config.layoutOtype()))) {
            throw InvalidFields.of("layout_otype", FieldErrors.unknownChoice(given.layoutOtype()));
        }
        for (CustomTemplate template : templateRepository.findByVisualConfigId(config.id())) {
            if (template.title().equals(config.title())) { // else it has a name of its own
                templates.rename(template, given.title());
            }
            templates.layOut(template.id(), layout.fieldIds());
        }
        config.revise(given.title(), given.otype(), layout.shown());
    }

    /** A template that has this layout stays, without one. What lies in document hubs keeps its layouts. */
    void delete(VisualConfig config) {
        if (isForHubs(config.layoutOtype())) {
            throw new BadRequest("Visual configs of documents and document folders cannot be deleted.");
        }
        templateRepository.findByVisualConfigId(config.id()).forEach(CustomTemplate::loseVisualConfig);
        configs.delete(config);
    }

    private boolean isForHubs(String layoutOtype) {
        return hubs.otypes().contains(layoutOtype);
    }

    private Layout checked(VisualConfigInput given) {
        if (!Otypes.is(given.otype(), Capability.LAID_OUT)) {
            throw InvalidFields.of("layout_otype", FieldErrors.unknownChoice(given.layoutOtype()));
        }
        Layout layout = Layout.of(given.componentListInConfig());
        requireKnown(layout.fieldIds());
        Long hub = given.collectionTypeId();
        if (hub != null && hubs.existing(List.of(hub)).isEmpty()) {
            throw InvalidFields.of("collection_type_id", FieldErrors.unknownKey(hub));
        }
        return layout;
    }

    private void requireKnown(Set<Long> ids) {
        Set<Long> unknown = new HashSet<>(ids);
        unknown.removeAll(fields.byId(ids).keySet());
        unknown.stream().sorted().findFirst().ifPresent(id -> {
            throw new BadRequest("Custom field with id " + id + " does not exist.");
        });
    }
}
