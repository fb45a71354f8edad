package dev.understudy.alation.core.account;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.database.Turns;
import dev.understudy.web.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes, renames and deletes groups, with their entries in the object index. */
@Component
public class GroupWrites {

    private static final int LONGEST = 255;

    private final GroupRepository groups;
    private final GroupMembers members;
    private final ObjectEntries entries;
    private final Turns turns;

    GroupWrites(GroupRepository groups, GroupMembers members, ObjectEntries entries, Turns turns) {
        this.groups = groups;
        this.members = members;
        this.entries = entries;
        this.turns = turns;
    }

    /** For who looks at a group before it is changed: what tells of others who change it, or take its name, has to be looked at first. */
    public void look() {
        entries.look();
        turns.look();
    }

    public UserGroup create(String displayName, String externalId) {
        Texts.requireAtMost(LONGEST, displayName, externalId);
        requireFree(displayName);
        UserGroup group = groups.save(new UserGroup(groups.nextProfileId(), displayName, externalId));
        enter(group);
        return group;
    }

    public void change(UserGroup group, String displayName, String externalId) {
        Texts.requireAtMost(LONGEST, displayName, externalId);
        if (!lower(displayName).equals(lower(group.displayName()))) {
            requireFree(displayName);
        }
        group.describe(displayName, externalId);
        enter(group);
    }

    /** What refers to the group goes on naming it, as something deleted. */
    public void delete(UserGroup group) {
        group.delete();
        members.clear(group.id());
        entries.markDeleted(ref(group), true);
    }

    /** As with users, one of two who take a name at once is done again. Groups are few, so all share a turn. */
    private void requireFree(String displayName) {
        turns.take("user_group", List.of(0L));
        if (groups.existsByName(lower(displayName))) {
            throw new NameTaken("group", displayName);
        }
    }

    private void enter(UserGroup group) {
        entries.enter(
                new CatalogObject(ref(group), group.displayName(), group.displayName(), UserGroup.url(group.id())));
    }

    private static ObjectRef ref(UserGroup group) {
        return new ObjectRef(People.GROUP, group.id());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
