package dev.understudy.alation.bi;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Shows permissions with the external ids of whom and what they are about. */
@Component
class BiPermissionPayloads {

    private final BiNames names;

    BiPermissionPayloads(BiNames names) {
        this.names = names;
    }

    List<BiPermissionPayload> of(List<BiPermissionState> permissions) {
        Map<Long, String> users = names.of(
                BiKind.USER, permissions.stream().map(BiPermissionState::userId).toList());
        Map<BiKind, Map<Long, String>> objects = new EnumMap<>(BiKind.class);
        for (BiKind kind : BiPermissionInput.KINDS) {
            List<Long> ids = permissions.stream()
                    .filter(permission -> permission.kind() == kind)
                    .map(BiPermissionState::objectId)
                    .toList();
            objects.put(kind, names.of(kind, ids));
        }
        return permissions.stream()
                .map(permission -> of(
                        permission,
                        Objects.requireNonNull(users.get(permission.userId())),
                        Objects.requireNonNull(objects.getOrDefault(permission.kind(), Map.of())
                                .get(permission.objectId()))))
                .toList();
    }

    private static BiPermissionPayload of(BiPermissionState permission, String user, String object) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        permission.others().properties().forEach(property -> others.put(property.getKey(), property.getValue()));
        return new BiPermissionPayload(
                permission.id(),
                new BiPermissionInput(user, permission.kind().otype(), object, permission.permission()),
                others);
    }
}
