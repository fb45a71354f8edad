package dev.understudy.alation.core.account;

import dev.understudy.access.Role;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The built-in groups that stand for roles, such as Stewards: who gets a role comes into its group, and leaves that of any other. */
@Component
class RoleGroups {

    private static final String OF_ROLES = "select g.id from user_group g where g.built_in = true and g.deleted = false"
            + " and g.lower_display_name ";
    private static final String LEAVE =
            "delete from user_group_member where user_id = ? and group_id in (" + OF_ROLES + "= any(?))";
    private static final String ENTER = "insert into user_group_member (group_id, user_id)"
            + " select r.id, cast(? as bigint) from (" + OF_ROLES + "= ?) r"
            + " left join user_group_member m on m.group_id = r.id and m.user_id = ? where m.user_id is null";

    private final JdbcTemplate sql;

    RoleGroups(JdbcTemplate sql) {
        this.sql = sql;
    }

    void put(long userId, Role role) {
        String[] others = Arrays.stream(Role.values())
                .filter(each -> each != role)
                .map(RoleGroups::name)
                .toArray(String[]::new);
        sql.update(LEAVE, userId, others);
        sql.update(ENTER, userId, name(role), userId);
    }

    /** In small letters, as the column has it. */
    private static String name(Role role) {
        return role.title().toLowerCase(Locale.ROOT) + "s";
    }
}
