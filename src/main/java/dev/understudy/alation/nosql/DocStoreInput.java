package dev.understudy.alation.nosql;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client tells of a document store. */
@AlationJson
record DocStoreInput(@NotNull List<FolderInput> folders) {

    @AlationJson
    record FolderInput(
            @NotBlank @Size(max = 255) String name,
            @Nullable List<CollectionInput> collections) implements DocTold {

        @Override
        public List<CollectionInput> below() {
            return Objects.requireNonNullElse(collections, List.of());
        }
    }

    @AlationJson
    record CollectionInput(
            @NotBlank @Size(max = 255) String name,
            @Nullable List<SchemaInput> schemata) implements DocTold {

        @Override
        public List<SchemaInput> below() {
            return Objects.requireNonNullElse(schemata, List.of());
        }
    }

    /** @param definition a JSON Schema, or one of Avro */
    @AlationJson
    record SchemaInput(
            @NotBlank @Size(max = 255) String name, @NotNull JsonNode definition) implements DocTold {

        @Override
        public List<Attribute> below() {
            return Attribute.of(definition);
        }
    }
}
