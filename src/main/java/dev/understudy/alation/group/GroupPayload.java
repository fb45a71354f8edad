package dev.understudy.alation.group;

import dev.understudy.alation.core.account.UserGroup;
import dev.understudy.alation.core.web.AlationJson;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A group; its members are not shown here. */
@AlationJson
record GroupPayload(String displayName, String email, long id, long profileId, String url) {

    /** Of a row that holds all of it but the link, in this order. */
    static GroupPayload of(ResultSet row, int number) throws SQLException {
        long id = row.getLong(3);
        return new GroupPayload(row.getString(1), row.getString(2), id, row.getLong(4), UserGroup.url(id));
    }
}
