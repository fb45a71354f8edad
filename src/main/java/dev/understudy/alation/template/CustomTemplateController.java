package dev.understudy.alation.template;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.CustomTemplate;
import dev.understudy.alation.core.field.CustomTemplateRepository;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Custom Template API (rows 31 and 32). */
@RestController
@RequestMapping({"/integration/v1/custom_template/", "/api/custom_template/"})
@ReadOnly
class CustomTemplateController {

    private static final Filters FILTERS = Filters.lenient().text("title").number("id");

    private final CustomTemplateRepository repository;
    private final Templates templates;
    private final CustomFieldRepository fields;
    private final EntityLists lists;

    CustomTemplateController(
            CustomTemplateRepository repository, Templates templates, CustomFieldRepository fields, EntityLists lists) {
        this.repository = repository;
        this.templates = templates;
        this.fields = fields;
        this.lists = lists;
    }

    @GetMapping("{customTemplateId}/")
    CustomTemplatePayload show(@PathVariable long customTemplateId) {
        return payloads(List.of(repository.findById(customTemplateId).orElseThrow(NotFound::new)))
                .get(0);
    }

    /** Titles need not be unique. */
    @GetMapping
    Listing<CustomTemplatePayload> list(ListRequest request) {
        return lists.find(CustomTemplate.class, FILTERS, request).mapAll(this::payloads);
    }

    private List<CustomTemplatePayload> payloads(List<CustomTemplate> page) {
        Map<Long, List<Long>> laidOut =
                templates.fieldIds(page.stream().map(CustomTemplate::id).toList());
        List<Long> ids =
                laidOut.values().stream().flatMap(Collection::stream).distinct().toList();
        Map<Long, CustomField> known = fields.byId(ids);
        return page.stream()
                .map(template -> CustomTemplatePayload.of(
                        template,
                        laidOut.getOrDefault(template.id(), List.of()).stream()
                                .map(id -> Objects.requireNonNull(known.get(id)))
                                .toList()))
                .toList();
    }
}
