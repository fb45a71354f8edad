package dev.understudy.alation.core.account;

import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Turns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who belongs to which group. */
@Component
public class GroupMembers {

    private static final String LISTED = "unnest(cast(? as bigint array)) as r (id)";

    private final JdbcTemplate sql;
    private final Turns turns;

    GroupMembers(JdbcTemplate sql, Turns turns) {
        this.sql = sql;
        this.turns = turns;
    }

    /**
     * Lets users come into groups and be given up one after the other only, before either is looked at: else they would be left in a group
     * that was not seen when they went.
     */
    public void hold(Collection<Long> userIds) {
        turns.takeShared("user_group_member", userIds);
    }

    /** Whether each id is that of a user whom an identity provider may mean, and who does not go meanwhile. */
    public boolean areKnown(Collection<Long> userIds) {
        hold(userIds);
        List<Long> unknown = new ArrayList<>();
        inBatches(
                userIds,
                ids -> unknown.addAll(sql.queryForList(
                        "select r.id from " + LISTED
                                + " left join user_account u on u.id = r.id and u.removed = false and u.is_system = false"
                                + " where u.id is null",
                        Long.class,
                        ids)));
        return unknown.isEmpty();
    }

    /** Who is a member already stays one. */
    public void add(long groupId, Collection<Long> userIds) {
        inBatches(
                userIds,
                ids -> sql.update(
                        "insert into user_group_member (group_id, user_id) select cast(? as bigint), r.id from "
                                + LISTED
                                + " left join user_group_member m on m.user_id = r.id and m.group_id = ?"
                                + " where m.user_id is null",
                        groupId,
                        ids,
                        groupId));
    }

    /** Who is no member is passed over. */
    public void remove(long groupId, Collection<Long> userIds) {
        inBatches(
                userIds,
                ids -> sql.update(
                        "delete from user_group_member where group_id = ? and user_id = any(?)", groupId, ids));
    }

    /** Makes these the only members. */
    public void replace(long groupId, Collection<Long> userIds) {
        Set<Long> gone = new HashSet<>(
                sql.queryForList("select user_id from user_group_member where group_id = ?", Long.class, groupId));
        Set<Long> fresh = new HashSet<>(userIds);
        fresh.removeAll(gone);
        userIds.forEach(gone::remove);
        remove(groupId, gone);
        add(groupId, fresh);
    }

    void clear(long groupId) {
        sql.update("delete from user_group_member where group_id = ?", groupId);
    }

    void leaveAll(long userId) {
        sql.update("delete from user_group_member where user_id = ?", userId);
    }

    /** Nothing is asked or done for nobody. */
    private static void inBatches(Collection<Long> userIds, Consumer<Object> statement) {
        SqlArrays.batches(userIds).map(SqlArrays::ids).forEach(statement);
    }
}
