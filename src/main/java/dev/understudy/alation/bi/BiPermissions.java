package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.object.ObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes permissions, which are known by whom and what they are about. */
@Component
class BiPermissions {

    private static final String NOUN = "BIPermission";

    private final ObjectStore<BiPermissionState> permissions;
    private final BiNames names;
    private final Jobs jobs;
    private final Clock clock;
    private final JsonMapper json;

    BiPermissions(ObjectStore<BiPermissionState> permissions, BiNames names, Jobs jobs, Clock clock, JsonMapper json) {
        this.permissions = permissions;
        this.names = names;
        this.jobs = jobs;
        this.clock = clock;
        this.json = json;
    }

    /** A permission whose user or object is not there is left out. */
    Job write(long serverId, List<BulkItem<BiPermissionInput>> items) {
        Instant started = clock.instant();
        BiPermissionInput.check(items);
        Set<String> missing = new LinkedHashSet<>();
        Map<String, BiPermissionState> written = resolved(serverId, items, missing);
        Map<String, BiPermissionState> before = new HashMap<>();
        permissions
                .withTexts("serverId", serverId, "pair", written.keySet())
                .forEach(permission -> before.put(permission.pair(), permission));
        written.replaceAll((pair, permission) -> permission.over(before.get(pair)));
        permissions.save(List.copyOf(written.values()));
        long updated = before.values().stream()
                .filter(permission -> !permission.lifetime().deleted())
                .count();
        BiReport report = new BiReport(NOUN, items.size(), written.size() - updated, updated, List.copyOf(missing));
        return jobs.successful(started, report.lines(Jobs.seconds(started, clock.instant())));
    }

    /** What can be written, by whom and what it is about; of several about the same the last. */
    private Map<String, BiPermissionState> resolved(
            long serverId, List<BulkItem<BiPermissionInput>> items, Set<String> missing) {
        Map<String, Long> users = ids(
                serverId, BiKind.USER, items.stream().map(item -> item.fields().user()));
        Map<BiKind, Map<String, Long>> objects = new HashMap<>();
        for (BiKind kind : BiPermissionInput.KINDS) {
            Stream<BiPermissionInput> ofKind =
                    items.stream().map(BulkItem::fields).filter(item -> item.kind() == kind);
            objects.put(kind, ids(serverId, kind, ofKind.map(BiPermissionInput::biObject)));
        }
        Map<String, BiPermissionState> written = new LinkedHashMap<>();
        for (BulkItem<BiPermissionInput> item : items) {
            BiPermissionInput input = item.fields();
            Long user = users.get(input.user());
            Long object = objects.getOrDefault(input.kind(), Map.of()).get(input.biObject());
            if (user == null) {
                missing.add(BiKind.USER.otype() + " " + input.user());
            } else if (object == null) {
                missing.add("%s %s of %s".formatted(input.biObjectType(), input.biObject(), input.user()));
            } else {
                BiPermissionState permission = BiPermissionState.of(serverId, user, input, object, others(item));
                written.put(permission.pair(), permission);
            }
        }
        return written;
    }

    private Map<String, Long> ids(long serverId, BiKind kind, Stream<String> externalIds) {
        return names.ids(kind, serverId, externalIds.distinct().toList());
    }

    private JsonNode others(BulkItem<BiPermissionInput> item) {
        ObjectNode others = (ObjectNode) item.json().deepCopy();
        others.remove("id");
        json.valueToTree(item.fields()).propertyNames().forEach(others::remove);
        return others;
    }
}
