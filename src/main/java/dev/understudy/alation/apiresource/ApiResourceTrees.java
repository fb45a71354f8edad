package dev.understudy.alation.apiresource;

import dev.understudy.alation.apiresource.ApiResourceField.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts resources together with their path and their fields, a whole page at once: one query per level of folders, one for fields. */
@Component
class ApiResourceTrees {

    private final ApiResourceRepository resources;
    private final ApiResourceFieldRepository fields;
    private final JsonMapper json;

    ApiResourceTrees(ApiResourceRepository resources, ApiResourceFieldRepository fields, JsonMapper json) {
        this.resources = resources;
        this.fields = fields;
        this.json = json;
    }

    ApiResourcePayload payload(ApiResource resource) {
        return payloads(List.of(resource)).get(0);
    }

    List<ApiResourcePayload> payloads(List<ApiResource> page) {
        Map<Long, ApiResource> folders = ancestors(page);
        Map<Long, List<ApiResourceField>> byResource = new HashMap<>();
        List<Long> ids = page.stream().map(ApiResource::id).toList();
        if (!ids.isEmpty()) {
            fields.findByResourceIdInOrderByOrdinal(ids)
                    .forEach(field -> byResource
                            .computeIfAbsent(field.resourceId(), id -> new ArrayList<>())
                            .add(field));
        }
        return page.stream()
                .map(resource ->
                        payload(resource, path(resource, folders), byResource.getOrDefault(resource.id(), List.of())))
                .toList();
    }

    private Map<Long, ApiResource> ancestors(List<ApiResource> page) {
        Map<Long, ApiResource> found = new HashMap<>();
        List<ApiResource> level = page;
        while (true) {
            List<Long> parents = level.stream()
                    .map(ApiResource::parentId)
                    .filter(Objects::nonNull)
                    .filter(id -> !found.containsKey(id))
                    .distinct()
                    .toList();
            if (parents.isEmpty()) {
                return found;
            }
            level = resources.findByIdIn(parents);
            level.forEach(folder -> found.put(folder.id(), folder));
        }
    }

    private static List<String> path(ApiResource resource, Map<Long, ApiResource> folders) {
        LinkedList<String> path = new LinkedList<>();
        for (ApiResource at = resource; at != null; at = at.parentId() == null ? null : folders.get(at.parentId())) {
            path.addFirst(at.name());
        }
        return path;
    }

    private ApiResourcePayload payload(ApiResource resource, List<String> path, List<ApiResourceField> all) {
        if (resource.isFolder()) {
            return new ApiResourcePayload(resource.id(), null, null, path, null, null, null, true);
        }
        return new ApiResourcePayload(
                resource.id(),
                resource.requestType(),
                resource.resourceUrl(),
                path,
                resource.responseType(),
                tree(all, Direction.INPUT),
                tree(all, Direction.OUTPUT),
                false);
    }

    private List<ApiResourcePayload.Field> tree(List<ApiResourceField> all, Direction direction) {
        Map<String, List<ApiResourceField>> byParent = new LinkedHashMap<>();
        all.stream()
                .filter(field -> field.direction() == direction)
                .forEach(field -> byParent.computeIfAbsent(field.parentPath(), p -> new ArrayList<>())
                        .add(field));
        return below("", byParent);
    }

    private List<ApiResourcePayload.Field> below(String parent, Map<String, List<ApiResourceField>> byParent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(field -> new ApiResourcePayload.Field(
                        field.id(),
                        field.fieldKey(),
                        field.type(),
                        json.readTree(field.examples()),
                        below(field.fieldPath(), byParent)))
                .toList();
    }
}
