package dev.understudy.alation.core.account;

import dev.understudy.alation.core.object.Standing;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            "select id, display_name, title, email, username, is_system and suspended as deleted"
                    + " from user_account where id = any(:ids)";

    private static final String GROUPS = "select id, display_name, '' as title, email, '' as username, deleted"
            + " from user_group where id = any(:ids)";

    /** Of several the first counts, which comes last. */
    private static final String USERS_BY_IDENTIFIER =
            "select id, lower_email, login from user_account where login = any(:wanted) or lower_email = any(:wanted) order by id desc";

    private static final String USERS_BY =
            "select id, %1$s, %1$s from user_account where %1$s = any(:wanted) order by id desc";

    private static final String GROUPS_BY_NAME =
            "select id, lower_display_name, lower_display_name from user_group where lower_display_name = any(:wanted) and deleted = false order by id desc";

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
                        otype.equals(USER) ? Person.url(row.getLong(1)) : UserGroup.url(row.getLong(1)),
                        row.getBoolean(6)))
                .list();
    }

    /** Users by e-mail or username, groups by name: the references that uploads write, in any case. */
    public Map<String, ObjectRef> byIdentifier(String otype, Collection<String> identifiers) {
        return named(otype, otype.equals(USER) ? USERS_BY_IDENTIFIER : GROUPS_BY_NAME, identifiers);
    }

    /** Users by e-mail alone. */
    public Map<String, ObjectRef> byEmail(Collection<String> emails) {
        return named(USER, USERS_BY.formatted("lower_email"), emails);
    }

    /** Users by username alone. */
    public Map<String, ObjectRef> byUsername(Collection<String> usernames) {
        return named(USER, USERS_BY.formatted("login"), usernames);
    }

    /** By the names as they are given, which are compared as log-in names are. */
    private Map<String, ObjectRef> named(String otype, String query, Collection<String> names) {
        Map<String, ObjectRef> known = new HashMap<>();
        List<String> wanted = names.stream().map(UserAccount::login).toList();
        sql.sql(query).param("wanted", SqlArrays.texts(wanted)).query(row -> {
            ObjectRef ref = new ObjectRef(otype, row.getLong(1));
            known.put(row.getString(2), ref);
            known.put(row.getString(3), ref);
        });
        Map<String, ObjectRef> found = new HashMap<>();
        names.forEach(
                name -> Optional.ofNullable(known.get(UserAccount.login(name))).ifPresent(ref -> found.put(name, ref)));
        return found;
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
