package dev.understudy.alation.apiresource;

import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Section {@code api_resources}: resources, and the folders they lie in as entries of their own. */
@Component
class ApiResourceDataset implements DatasetSection<ApiResourceDataset.Entry> {

    /**
     * @param folder id of the folder it lies in
     * @param resource {@code METHOD:url}; absent for a folder
     */
    record Entry(
            @IdOf(TABLE) long id,
            @NotBlank String name,
            @Nullable Long folder,
            @Nullable String resource,
            @Nullable String responseType,
            @Nullable JsonNode inputSchema,
            @Nullable JsonNode outputSchema) {}

    private static final String TABLE = "api_resource";

    @Override
    public String name() {
        return "api_resources";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        boolean folder = entry.resource() == null;
        ResourceAddress address = entry.resource() == null ? new ResourceAddress("", "") : address(entry.resource());
        if (entry.folder() != null) {
            rows.nest(TABLE, entry.id(), entry.folder());
        }
        rows.add(
                TABLE,
                "id",
                entry.id(),
                "folder",
                folder,
                "parent_id",
                entry.folder(),
                "name",
                entry.name(),
                "request_type",
                address.method(),
                "resource_url",
                address.url(),
                "response_type",
                Objects.requireNonNullElse(entry.responseType(), folder ? "" : "JSON"),
                "place",
                folder ? ApiResource.place(entry.folder(), entry.name()) : ApiResource.place(address),
                "deleted",
                false);
        String otype = folder ? ApiResource.FOLDER_OTYPE : ApiResource.OTYPE;
        ObjectRows.load(rows, otype, entry.id(), String.valueOf(entry.id()), entry.name(), null);
        addFields(entry.id(), ApiResourceField.Direction.INPUT, entry.inputSchema(), rows);
        addFields(entry.id(), ApiResourceField.Direction.OUTPUT, entry.outputSchema(), rows);
    }

    private static ResourceAddress address(String resource) {
        if (resource.indexOf(':') < 1) {
            throw new IllegalArgumentException("resource is METHOD:url, not '" + resource + "'");
        }
        return ResourceAddress.parse(resource);
    }

    private static void addFields(
            long resource, ApiResourceField.Direction direction, @Nullable JsonNode schema, Rows rows) {
        if (schema == null) {
            return;
        }
        for (SchemaNode node : SchemaNode.of(schema, key(direction))) {
            long id = rows.nextId("api_resource_field");
            rows.add(
                    "api_resource_field",
                    "id",
                    id,
                    "resource_id",
                    resource,
                    "direction",
                    direction,
                    "field_path",
                    node.path(),
                    "parent_path",
                    node.parentPath(),
                    "field_key",
                    node.key(),
                    "type",
                    node.type(),
                    "examples",
                    node.examples().toString(),
                    "required",
                    node.required(),
                    "ordinal",
                    node.ordinal());
            ObjectRows.load(rows, ApiResourceField.OTYPE, id, String.valueOf(id), node.key(), null);
        }
    }

    private static String key(ApiResourceField.Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT) + "_schema";
    }
}
