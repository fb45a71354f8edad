package dev.understudy.matillion.permission.group;

import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.matillion.permission.node.PermissionNode;
import dev.understudy.matillion.permission.node.PermissionState;
import dev.understudy.matillion.web.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code matillion_groups}. */
@Component
class PermissionGroupDataset implements DatasetSection<PermissionGroupDataset.Entry> {

    /** @param permissions states by node in any spelling, such as {@code /CDC/Read}; DEFAULT may be left out */
    record Entry(
            @IdOf(TABLE) long id,
            String name,
            @Nullable Long parent,
            @Nullable List<String> roles,
            @Nullable Map<String, String> permissions) {}

    private static final String TABLE = "matillion_group";

    @Override
    public String name() {
        return "matillion_groups";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry group, Rows rows) {
        Names.check("Invalid name of a permission group", group.name());
        if (group.parent() != null) {
            rows.nest(TABLE, group.id(), group.parent());
        }
        rows.add(TABLE, "id", group.id(), "name", group.name(), "parent_id", group.parent());
        if (group.roles() != null) {
            PermissionGroup.checkRoles(group.roles());
            group.roles().forEach(role -> rows.add("matillion_group_role", "group_id", group.id(), "role", role));
        }
        if (group.permissions() != null) {
            group.permissions().forEach((node, state) -> addPermission(rows, group.id(), node, state));
        }
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of(TABLE).stream()
                .map(group -> new Entry(
                        group.id("id"),
                        group.text("name"),
                        group.idOrNull("parent_id"),
                        world.of("matillion_group_role", "group_id", group.id("id"))
                                .map(role -> role.text("role"))
                                .toList(),
                        permissions(world, group.id("id"))));
    }

    private static Map<String, String> permissions(Content world, long group) {
        Map<String, String> permissions = new LinkedHashMap<>();
        world.of("matillion_group_permission", "group_id", group)
                .forEach(permission -> permissions.put(permission.text("node"), permission.text("state")));
        return permissions;
    }

    /** A node that were kept as it is spelt here would be found by nobody. */
    private static void addPermission(Rows rows, long group, String spelling, String said) {
        PermissionNode node = PermissionNode.known(spelling);
        PermissionState state = PermissionState.parse(said);
        if (state != PermissionState.DEFAULT) {
            rows.add("matillion_group_permission", "group_id", group, "node", node.exportKey(), "state", state);
        }
    }
}
