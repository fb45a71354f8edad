package dev.understudy.alation.bi;

import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Section {@code bi_permissions}. */
@Component
class BiPermissionDataset implements DatasetSection<BiPermissionDataset.Entry> {

    /**
     * @param user the id of a BI user
     * @param otype of the object: {@code bi_folder}, {@code bi_report} or {@code bi_datasource}
     * @param oid the id of the object
     * @param permission {@code VIEW} if left out
     */
    record Entry(
            @IdOf("bi_permission") long id,
            long server,
            long user,
            String otype,
            long oid,
            @Nullable String permission) {}

    private final ObjectStore<BiPermissionState> permissions;
    private final JsonMapper json;

    BiPermissionDataset(ObjectStore<BiPermissionState> permissions, JsonMapper json) {
        this.permissions = permissions;
        this.json = json;
    }

    @Override
    public String name() {
        return "bi_permissions";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        BiPermissionInput input = new BiPermissionInput("", entry.otype(), "", entry.permission());
        if (input.kind() == null) {
            throw new IllegalArgumentException("there are no permissions for '" + entry.otype() + "'");
        }
        BiObjectDataset.refer(rows, "user", BiKind.USER, entry.server(), entry.user());
        BiObjectDataset.refer(rows, "oid", input.kind(), entry.server(), entry.oid());
        BiPermissionState fresh =
                BiPermissionState.of(entry.server(), entry.user(), input, entry.oid(), json.createObjectNode());
        permissions.load(rows, fresh.known(entry.id(), BiServerDataset.LIFETIME));
    }
}
