package dev.understudy.alation.bi;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Shows permissions with the external ids of whom and what they are about. */
@Component
class BiPermissionPayloads {

    private final BiNames names;

    BiPermissionPayloads(BiNames names) {
        this.names = names;
    }

    /** Those of whom or what is gone by now are left out. */
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
                .flatMap(permission -> of(
                        permission,
                        users.get(permission.userId()),
                        objects.getOrDefault(permission.kind(), Map.of()).get(permission.objectId())))
                .toList();
    }

    private static Stream<BiPermissionPayload> of(
            BiPermissionState permission, @Nullable String user, @Nullable String object) {
        if (user == null || object == null) {
            return Stream.empty();
        }
        Map<String, JsonNode> others = new LinkedHashMap<>();
        permission.others().properties().forEach(property -> others.put(property.getKey(), property.getValue()));
        return Stream.of(new BiPermissionPayload(
                permission.id(),
                new BiPermissionInput(user, permission.kind().otype(), object, permission.permission()),
                others));
    }
}
