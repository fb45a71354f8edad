package dev.understudy.alation.core.field;

import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code custom_templates}: the only way to make templates. */
@Component
class CustomTemplateDataset implements DatasetSection<CustomTemplateDataset.Entry> {

    /**
     * @param otype the type of objects it is for
     * @param fields ids of the fields it carries; title and description go without saying
     */
    record Entry(
            @IdOf("custom_template") long id,
            String title,
            String otype,
            @Nullable String builtinName,
            @Nullable Long visualConfig,
            @Nullable List<Long> fields) {}

    @Override
    public String name() {
        return "custom_templates";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry template, Rows rows) {
        String title = template.title();
        rows.add(
                "custom_template",
                "id",
                template.id(),
                "title",
                title,
                "builtin_name",
                template.builtinName(),
                "otype",
                Otypes.canonical(template.otype()),
                "visual_config_id",
                template.visualConfig());
        ObjectRows.load(rows, CustomTemplate.OTYPE, template.id(), title, title, CustomTemplate.url(template.id()));
        int ordinal = 0;
        for (long field : new LinkedHashSet<>(Objects.requireNonNullElse(template.fields(), List.of()))) {
            rows.add("custom_template_field", "template_id", template.id(), "field_id", field, "ordinal", ordinal++);
        }
    }
}
