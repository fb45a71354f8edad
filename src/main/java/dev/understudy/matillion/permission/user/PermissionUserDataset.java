package dev.understudy.matillion.permission.user;

import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.matillion.web.Names;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code matillion_permission_users}. */
@Component
class PermissionUserDataset implements DatasetSection<PermissionUserDataset.Entry> {

    /** @param groups ids of groups */
    record Entry(
            @IdOf("matillion_permission_user") long id,
            String name,
            @Nullable List<Long> groups) {}

    @Override
    public String name() {
        return "matillion_permission_users";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry user, Rows rows) {
        Names.check("Invalid name of a permission user", user.name());
        rows.add("matillion_permission_user", "id", user.id(), "name", user.name());
        if (user.groups() != null) {
            user.groups().forEach(group -> rows.add("matillion_membership", "user_id", user.id(), "group_id", group));
        }
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("matillion_permission_user").stream()
                .map(user -> new Entry(
                        user.id("id"),
                        user.text("name"),
                        world.of("matillion_membership", "user_id", user.id("id"))
                                .map(membership -> membership.id("group_id"))
                                .toList()));
    }
}
