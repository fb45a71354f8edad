package dev.understudy.alation.datasource;

import dev.understudy.access.DataSourceAdmins;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who administers a data source: users named directly and the members of groups named, looked up anew each time. */
@Component
class DataSourceAccess implements DataSourceAdmins {

    private static final String ADMINS = """
            select member_id as user_id from data_source_member
            where data_source_id = :source and member_type = 'user' and permission = 'ADMIN'
            union
            select g.user_id from data_source_member m join user_group_member g on g.group_id = m.member_id
            where m.data_source_id = :source and m.member_type = 'groupprofile' and m.permission = 'ADMIN'""";

    private final JdbcClient sql;

    DataSourceAccess(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean exists(long dataSourceId) {
        return sql.sql("select count(*) from data_source where id = ?")
                        .param(dataSourceId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public boolean isAdmin(long userId, long dataSourceId) {
        return adminsOf(dataSourceId).contains(userId);
    }

    @Override
    public String titleOf(long dataSourceId) {
        return sql.sql("select title from data_source where id = ?")
                .param(dataSourceId)
                .query(String.class)
                .single();
    }

    @Override
    public List<Long> adminsOf(long dataSourceId) {
        return sql.sql(ADMINS + " order by user_id")
                .param("source", dataSourceId)
                .query(Long.class)
                .list();
    }
}
