package dev.understudy.alation.scim;

import dev.understudy.alation.core.sql.RowLists;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is a member of what, as far as identity providers see both. */
@Component
class References {

    private static final String GROUPS = """
            select m.user_id, g.id, g.display_name
            from unnest(cast(? as bigint array)) as r (id) join user_group_member m on m.user_id = r.id
            join user_group g on g.id = m.group_id where g.built_in = false and g.deleted = false order by m.user_id, g.id""";

    private static final String MEMBERS = """
            select m.group_id, u.id, u.display_name
            from unnest(cast(? as bigint array)) as r (id) join user_group_member m on m.group_id = r.id
            join user_account u on u.id = m.user_id where u.removed = false and u.is_system = false order by m.group_id, u.id""";

    private final JdbcTemplate sql;

    References(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The groups of users, by the user's id; users that are in none are left out. */
    Map<Long, List<Reference>> groups(Collection<Long> userIds) {
        return references(GROUPS, userIds, Locations::group);
    }

    /** The members of groups, by the group's id; groups without any are left out. */
    Map<Long, List<Reference>> members(Collection<Long> groupIds) {
        return references(MEMBERS, groupIds, Locations::user);
    }

    private Map<Long, List<Reference>> references(String query, Collection<Long> ids, LongFunction<String> location) {
        return sql.query(
                query,
                RowLists.byId((row, number) -> {
                    long id = row.getLong(2);
                    return new Reference(String.valueOf(id), location.apply(id), row.getString(3));
                }),
                SqlArrays.ids(ids));
    }
}
