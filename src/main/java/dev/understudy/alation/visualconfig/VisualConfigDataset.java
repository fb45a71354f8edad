package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.otype.Otype;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Section {@code visual_configs}. */
@Component
class VisualConfigDataset implements DatasetSection<VisualConfigDataset.Entry> {

    /**
     * @param hub id of the document hub it is for
     * @param components as the API takes them
     */
    record Entry(
            @IdOf("visual_config") long id,
            @NotBlank String title,
            Otype layoutOtype,
            @Refers("document_hubs") @Nullable Long hub,
            JsonNode components) {}

    private static final ShownList SHOWN = new ShownList();

    @Override
    public String name() {
        return "visual_configs";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry config, Rows rows) {
        rows.add(
                "visual_config",
                "id",
                config.id(),
                "title",
                config.title(),
                "layout_otype",
                config.layoutOtype().name(),
                "collection_type_id",
                config.hub(),
                "components",
                SHOWN.convertToDatabaseColumn(shown(config.components())));
    }

    private static List<Shown> shown(JsonNode components) {
        try {
            return SHOWN.convertToEntityAttribute(components.asArray().toString());
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("components must be a list of components and groups");
        }
    }
}
