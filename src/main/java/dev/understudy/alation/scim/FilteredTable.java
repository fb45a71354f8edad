package dev.understudy.alation.scim;

import static java.util.Map.entry;

import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserGroup;
import java.util.Map;

/**
 * A table of which identity providers see a part.
 *
 * @param schema the URN of what lies in it
 * @param visible the condition for what they see of {@code e}
 * @param order that of an index that begins with the condition
 * @param columns by the name of the attribute in lower case
 */
record FilteredTable<E>(
        Class<E> entity, String name, String schema, String visible, String order, Map<String, FilterColumn> columns) {

    private static final FilterColumn GROUPS_OF_USER = FilterColumn.link(
            "e.id in (select m.user_id from user_group_member m join user_group g on g.id = m.group_id"
                    + " where g.built_in = false and g.deleted = false and g.id = ?)");
    private static final FilterColumn MEMBERS_OF_GROUP = FilterColumn.link(
            "e.id in (select m.group_id from user_group_member m join user_account u on u.id = m.user_id"
                    + " where u.removed = false and u.is_system = false and u.id = ?)");
    private static final FilterColumn EMAIL = FilterColumn.folded("lower_email");

    static final FilteredTable<UserAccount> USERS = new FilteredTable<>(
            UserAccount.class,
            "user_account",
            ScimTree.USER,
            "e.removed = false and e.is_system = false",
            "e.removed, e.id",
            Map.ofEntries(
                    entry("id", FilterColumn.id()),
                    entry("externalid", FilterColumn.exact("external_id")),
                    entry("username", FilterColumn.folded("login")),
                    entry("displayname", FilterColumn.folded("lower_display_name")),
                    entry("name.givenname", FilterColumn.folded("lower_first_name")),
                    entry("name.familyname", FilterColumn.folded("lower_last_name")),
                    entry("emails", EMAIL),
                    entry("emails.value", EMAIL),
                    entry("emails.type", FilterColumn.fixed(Email.WORK)),
                    entry("emails.primary", FilterColumn.truth("e.email <> ''")),
                    entry("active", FilterColumn.truth("e.suspended = false")),
                    entry("groups", GROUPS_OF_USER),
                    entry("groups.value", GROUPS_OF_USER)));

    static final FilteredTable<UserGroup> GROUPS = new FilteredTable<>(
            UserGroup.class,
            "user_group",
            ScimTree.GROUP,
            "e.deleted = false and e.built_in = false",
            "e.deleted, e.id",
            Map.of(
                    "id", FilterColumn.id(),
                    "externalid", FilterColumn.exact("external_id"),
                    "displayname", FilterColumn.folded("lower_display_name"),
                    "members", MEMBERS_OF_GROUP,
                    "members.value", MEMBERS_OF_GROUP));
}
