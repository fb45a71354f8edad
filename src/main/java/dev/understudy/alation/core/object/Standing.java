package dev.understudy.alation.core.object;

/** Who stands for whom where users and groups are named: for a user, the user and the groups that the user is in. */
public final class Standing {

    /** The groups of a user, named in the statement; nobody gets anything by one that is deleted. */
    private static final String GROUPS = """
        select gm.group_id from user_group_member gm join user_group gp on gp.id = gm.group_id
        where gm.user_id = %s and gp.deleted = false\
        """;

    private Standing() {}

    /**
     * The ids of a user's groups, as a query.
     *
     * @param user the user's id in it: a parameter, as a rule
     */
    public static String groupsOf(String user) {
        return GROUPS.formatted(user);
    }

    /** Whether columns name somebody who stands for a user, as a condition. */
    static String isFor(String user, String otype, String oid) {
        return "(%1$s = 'user' and %2$s = %3$s or %1$s = 'groupprofile' and %2$s in (%4$s))"
                .formatted(otype, oid, user, groupsOf(user));
    }
}
