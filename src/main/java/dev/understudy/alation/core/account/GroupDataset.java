package dev.understudy.alation.core.account;

import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code groups}. */
@Component
class GroupDataset implements DatasetSection<GroupDataset.Entry> {

    /**
     * @param members ids of users
     * @param externalId what the identity provider calls the group
     */
    record Entry(
            @IdOf("user_group") long id,
            @Nullable Long profileId,
            @NotBlank String displayName,
            @Nullable String email,
            boolean builtIn,
            @Nullable List<Long> members,
            @Nullable String externalId) {}

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry group, Rows rows) {
        rows.add(
                "user_group",
                "id",
                group.id(),
                "profile_id",
                Objects.requireNonNullElse(group.profileId(), group.id()),
                "display_name",
                group.displayName(),
                "email",
                Objects.requireNonNullElse(group.email(), ""),
                "built_in",
                group.builtIn(),
                "external_id",
                Objects.requireNonNullElse(group.externalId(), ""));
        ObjectRows.load(
                rows, People.GROUP, group.id(), group.displayName(), group.displayName(), UserGroup.url(group.id()));
        Objects.requireNonNullElse(group.members(), List.<Long>of())
                .forEach(user -> rows.add("user_group_member", "group_id", group.id(), "user_id", user));
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("user_group").stream()
                .map(group -> new Entry(
                        group.id("id"),
                        group.id("profile_id"),
                        group.text("display_name"),
                        group.filled("email"),
                        group.flag("built_in"),
                        world.of("user_group_member", "group_id", group.id("id"))
                                .map(member -> member.id("user_id"))
                                .toList(),
                        group.filled("external_id")));
    }
}
