package dev.understudy.alation.user;

import dev.understudy.alation.core.sql.RowLists;
import dev.understudy.alation.core.sql.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which groups users are in. */
@Component
class Memberships {

    private static final String GROUPS = """
            select m.user_id, g.id, g.profile_id, g.display_name, g.built_in
            from unnest(cast(? as bigint array)) as r (id) join user_group_member m on m.user_id = r.id
            join user_group g on g.id = m.group_id where g.deleted = false order by m.user_id, g.id""";

    private final JdbcTemplate sql;

    Memberships(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** By the user's id; users that are in none are left out. */
    Map<Long, List<Membership>> of(List<Long> userIds) {
        return sql.query(GROUPS, RowLists.byId(Memberships::read), SqlArrays.ids(userIds));
    }

    private static Membership read(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getLong("id"),
                row.getLong("profile_id"),
                row.getString("display_name"),
                row.getBoolean("built_in"));
    }
}
