package dev.understudy.alation.core.account;

import dev.understudy.alation.core.object.Standing;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users and groups as other families know them: by name, for the small objects in their answers, and as members. */
@Component
public class People {

    public static final String USER = Otypes.USER;
    public static final String GROUP = Otypes.GROUP;
    public static final List<String> OTYPES = List.of(USER, GROUP);

    /**
     * @param email of a user; a group need not have one
     * @param username empty for a group
     * @param deleted of a group that SCIM has deleted, and of the user of a program that is gone; persons stay in any case
     */
    public record Profile(
            ObjectRef ref, String name, String title, String email, String username, String url, boolean deleted) {}

    /** Programs' users are suspended with their programs, and never otherwise. */
    private static final String USERS =
            "select id, display_name, title, email, username, '/user/' as url, is_system and suspended as deleted"
                    + " from user_account where id = any(:ids)";

    private static final String GROUPS =
            "select id, display_name, '' as title, email, '' as username, '/group/' as url, deleted"
                    + " from user_group where id = any(:ids)";

    private final JdbcClient sql;

    People(JdbcClient sql) {
        this.sql = sql;
    }

    public Map<ObjectRef, Profile> profiles(Collection<ObjectRef> refs) {
        Map<ObjectRef, Profile> found = new HashMap<>();
        for (String otype : OTYPES) {
            List<Long> ids = refs.stream()
                    .filter(ref -> ref.otype().equals(otype))
                    .map(ObjectRef::oid)
                    .toList();
            SqlArrays.batches(ids)
                    .flatMap(batch -> profiles(otype, batch).stream())
                    .forEach(profile -> found.put(profile.ref(), profile));
        }
        return found;
    }

    private List<Profile> profiles(String otype, List<Long> ids) {
        return sql.sql(otype.equals(USER) ? USERS : GROUPS)
                .param("ids", SqlArrays.ids(ids))
                .query((row, number) -> new Profile(
                        new ObjectRef(otype, row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6) + row.getLong(1) + "/",
                        row.getBoolean(7)))
                .list();
    }

    /** Users by e-mail or username, groups by name: the references that uploads write. The map is asked in any case, too. */
    public Map<String, ObjectRef> byIdentifier(String otype, Collection<String> identifiers) {
        Map<String, ObjectRef> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> wanted = lower(identifiers);
        String query = otype.equals(USER)
                ? "select id, lower_email, login from user_account where login = any(:wanted) or lower_email = any(:wanted) order by id desc"
                : "select id, lower_display_name, lower_display_name from user_group where lower_display_name = any(:wanted) and deleted = false order by id desc";
        sql.sql(query).param("wanted", SqlArrays.texts(wanted)).query(row -> {
            ObjectRef ref = new ObjectRef(otype, row.getLong(1));
            found.put(row.getString(2), ref);
            found.put(row.getString(3), ref);
        });
        return found;
    }

    /** Users by e-mail alone. The map is asked in any case, too. */
    public Map<String, ObjectRef> byEmail(Collection<String> emails) {
        return users("lower_email", emails);
    }

    /** Users by username alone. */
    public Map<String, ObjectRef> byUsername(Collection<String> usernames) {
        return users("login", usernames);
    }

    private Map<String, ObjectRef> users(String column, Collection<String> values) {
        Map<String, ObjectRef> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sql.sql("select id, %1$s from user_account where %1$s = any(:wanted) order by id desc".formatted(column))
                .param("wanted", SqlArrays.texts(lower(values)))
                .query(row -> {
                    found.put(row.getString(2), new ObjectRef(USER, row.getLong(1)));
                });
        return found;
    }

    private static List<String> lower(Collection<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    /** The references that stand for a user: the user and all groups that the user is a member of. */
    public List<ObjectRef> standingFor(long userId) {
        List<ObjectRef> refs = new ArrayList<>(List.of(new ObjectRef(USER, userId)));
        sql.sql(Standing.groupsOf("?") + " order by gm.group_id")
                .param(userId)
                .query(Long.class)
                .list()
                .forEach(group -> refs.add(new ObjectRef(GROUP, group)));
        return refs;
    }
}
