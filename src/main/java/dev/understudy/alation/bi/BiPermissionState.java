package dev.understudy.alation.bi;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a user may do with a folder, a report or a datasource on the BI platform, as it is stored. One of the three ids is there.
 *
 * @param pair whom and what it is about: there is one of each
 * @param others what clients wrote under keys that no source tells
 */
record BiPermissionState(
        long id,
        long serverId,
        long userId,
        @Nullable Long folderId,
        @Nullable Long reportId,
        @Nullable Long datasourceId,
        String pair,
        String permission,
        JsonNode others,
        Lifetime lifetime)
        implements ObjectState {

    /** One that is not there yet. */
    static BiPermissionState of(long serverId, long userId, BiPermissionInput input, long objectId, JsonNode others) {
        BiKind kind = Objects.requireNonNull(input.kind());
        return new BiPermissionState(
                0,
                serverId,
                userId,
                kind == BiKind.FOLDER ? objectId : null,
                kind == BiKind.REPORT ? objectId : null,
                kind == BiKind.DATASOURCE ? objectId : null,
                userId + " " + kind.otype() + " " + objectId,
                Objects.requireNonNull(input.permission()),
                others,
                Lifetime.NOT_YET);
    }

    /** The same in the place of what there is already. */
    BiPermissionState over(@Nullable BiPermissionState before) {
        return before == null ? this : known(before.id(), before.lifetime());
    }

    BiPermissionState known(long newId, Lifetime newLifetime) {
        return new BiPermissionState(
                newId, serverId, userId, folderId, reportId, datasourceId, pair, permission, others, newLifetime);
    }

    BiKind kind() {
        if (folderId != null) {
            return BiKind.FOLDER;
        }
        return reportId != null ? BiKind.REPORT : BiKind.DATASOURCE;
    }

    Long objectId() {
        return Stream.of(
                        Optional.ofNullable(folderId), Optional.ofNullable(reportId), Optional.ofNullable(datasourceId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String title() {
        return permission;
    }

    @Override
    public String description() {
        return "";
    }
}
