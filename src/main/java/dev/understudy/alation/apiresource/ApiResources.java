package dev.understudy.alation.apiresource;

import dev.understudy.alation.apiresource.ApiResourceField.Direction;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Descriptions;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes resources, with the folders on their path and what their schemas describe. */
@Component
class ApiResources {

    private static final int MOST_NAMES = 50;

    private final ApiResourceRepository resources;
    private final DescribedFields fields;
    private final ObjectEntries entries;
    private final Descriptions descriptions;

    ApiResources(
            ApiResourceRepository resources, DescribedFields fields, ObjectEntries entries, Descriptions descriptions) {
        this.resources = resources;
        this.fields = fields;
        this.entries = entries;
        this.descriptions = descriptions;
    }

    /** Creates a resource; a deleted one of the same address comes back as described, with the texts that others wrote. */
    ApiResource create(ResourceAddress address, ApiResourceInput described) {
        address.check();
        requireWhole(described);
        Optional<ApiResource> known = resources.findByPlace(ApiResource.place(address));
        if (known.isPresent() && !known.get().isDeleted()) {
            throw new BadRequest("API Resource already exists");
        }
        List<String> path = checked(described.path());
        ApiResource resource = known.isPresent()
                ? known.get()
                : entered(
                        ApiResource.resource(address, null, title(path), String.valueOf(described.responseType())),
                        ApiResource.OTYPE);
        resource.resurrect();
        entries.markDeleted(new ObjectRef(ApiResource.OTYPE, resource.id()), false);
        describe(resource, described, true);
        entries.markDeleted(fields.of(resource), false);
        return resource;
    }

    /** Replaces all of a resource. */
    ApiResource replace(ApiResource resource, ApiResourceInput described) {
        requireWhole(described);
        return describe(resource, described, true);
    }

    /** Changes what is named. */
    ApiResource change(ApiResource resource, ApiResourceInput described) {
        return describe(resource, described, false);
    }

    /** Its fields go with it; they keep their ids, in case it comes back. */
    void delete(ApiResource resource) {
        resource.delete();
        entries.markDeleted(new ObjectRef(ApiResource.OTYPE, resource.id()), true);
        entries.markDeleted(fields.of(resource), true);
    }

    /** The live resource of an address. */
    ApiResource find(ResourceAddress address) {
        return resources
                .findByPlace(ApiResource.place(address))
                .filter(resource -> !resource.isDeleted())
                .orElseThrow(NotFound::new);
    }

    /** Its entry has its title and description, which others may have written: a title changes with the end of the path, and else nothing. */
    private ApiResource describe(ApiResource resource, ApiResourceInput described, boolean whole) {
        String title = null;
        if (described.path() != null) {
            List<String> path = checked(described.path());
            title = title(path).equals(resource.name()) ? null : title(path);
            resource.relocate(folder(path.subList(0, path.size() - 1)), title(path));
        }
        if (described.responseType() != null) {
            resource.respondWith(described.responseType());
        }
        describe(resource, Direction.INPUT, described.inputSchema(), "input_schema", whole);
        describe(resource, Direction.OUTPUT, described.outputSchema(), "output_schema", whole);
        descriptions.write(
                List.of(new NewDescription(new ObjectRef(ApiResource.OTYPE, resource.id()), title, null, null)));
        return resource;
    }

    private void describe(
            ApiResource resource, Direction direction, @Nullable JsonNode schema, String field, boolean whole) {
        if (schema != null || whole) {
            fields.follow(resource, direction, schema == null ? List.of() : SchemaNode.of(schema, field));
        }
    }

    /** The id of the folder at the end of the path, whose missing folders are made. */
    private @Nullable Long folder(List<String> path) {
        Long parent = null;
        for (String name : path) {
            Long within = parent;
            ApiResource folder = resources
                    .findByPlace(ApiResource.place(within, name))
                    .orElseGet(() -> entered(ApiResource.folder(within, name), ApiResource.FOLDER_OTYPE));
            parent = folder.id();
        }
        return parent;
    }

    private ApiResource entered(ApiResource fresh, String otype) {
        ApiResource resource = resources.save(fresh);
        String id = String.valueOf(resource.id());
        entries.enter(new CatalogObject(
                new ObjectRef(otype, resource.id()), id, resource.name(), "/" + otype + "/" + id + "/"));
        return resource;
    }

    private static void requireWhole(ApiResourceInput described) {
        Map<String, Object> missing = new LinkedHashMap<>();
        if (described.path() == null) {
            missing.put("path", List.of(FieldErrors.REQUIRED));
        }
        if (described.responseType() == null) {
            missing.put("response_type", List.of(FieldErrors.REQUIRED));
        }
        if (described.inputSchema() == null && described.outputSchema() == null) {
            missing.put("input_schema", List.of("Either input_schema or output_schema is required."));
        }
        if (!missing.isEmpty()) {
            throw new InvalidFields(missing);
        }
    }

    private static List<String> checked(@Nullable List<String> path) {
        if (path == null || path.isEmpty()) {
            throw InvalidFields.of("path", FieldErrors.EMPTY_LIST);
        }
        if (path.size() > MOST_NAMES) {
            throw InvalidFields.of("path", FieldErrors.tooMany(MOST_NAMES));
        }
        if (path.stream().anyMatch(name -> name.isBlank() || name.length() > 255)) {
            throw InvalidFields.of("path", "Every name in the path has 1 to 255 characters.");
        }
        return path;
    }

    private static String title(List<String> path) {
        return path.get(path.size() - 1);
    }
}
