package dev.understudy.alation.core.object;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.sql.RowLists;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Turns;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with data sources and the like, and which of them are private. */
@Component
public class AccessLists {

    /** What a member may do. */
    public enum Level {
        /** Of a data source, its Data Source Admin. */
        ADMIN,
        /** May see it where it is private. */
        VIEWER
    }

    /** A user or a group, and what they may do. */
    public record Member(ObjectRef who, Level level) {}

    /** Whoever has been deleted is no member any more; somebody who is suspended is, and may be let in again. */
    private static final String IS_THERE = "exists (select 1 from catalog_object w"
            + " where w.otype = m.member_type and w.oid = m.member_id and w.deleted = false)";

    private static final String ADMINS = """
            select m.member_id as user_id from resource_member m
            where m.resource_type = :type and m.resource_id = :id and m.member_type = 'user' and m.permission = 'ADMIN'
            and %1$s
            union
            select g.user_id from resource_member m join user_group_member g on g.group_id = m.member_id
            where m.resource_type = :type and m.resource_id = :id and m.member_type = 'groupprofile' and m.permission = 'ADMIN'
            and %1$s
            order by user_id""".formatted(IS_THERE);

    /** Of a row of members, {@code m}. */
    static final String IS_USER = Standing.isFor(":user", "m.member_type", "m.member_id");

    /** Looks up what there is of resources of a type, in the table and by the alias given. */
    private static final String AMONG = """
            select %1$s from unnest(cast(:ids as bigint array)) as r (id)
            left join %2$s on %3$s.resource_type = :type and %3$s.resource_id = r.id where %3$s.resource_id is not null""";

    private static final String ADMINISTERED = "m.permission = 'ADMIN' and " + IS_USER;

    private final Turns turns;
    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final DirtyObjects dirty;
    private final Containment containment;

    AccessLists(Turns turns, JdbcClient sql, JdbcTemplate batches, DirtyObjects dirty, Containment containment) {
        this.turns = turns;
        this.sql = sql;
        this.batches = batches;
        this.dirty = dirty;
        this.containment = containment;
    }

    /** Those named, users before groups; whoever has been deleted since is not among them. */
    public List<Member> of(ObjectRef resource) {
        return sql.sql("select m.member_type, m.member_id, m.permission from resource_member m"
                        + " where m.resource_type = ? and m.resource_id = ? and " + IS_THERE
                        + " order by m.member_type desc, m.member_id")
                .params(resource.otype(), resource.oid())
                .query((row, number) -> new Member(ObjectRef.read(row, 1), Level.valueOf(row.getString(3))))
                .list();
    }

    /** The users who administer a resource, named or through groups, in ascending order. */
    public List<Long> admins(ObjectRef resource) {
        return sql.sql(ADMINS)
                .param("type", resource.otype())
                .param("id", resource.oid())
                .query(Long.class)
                .list();
    }

    /** The users who are named as admins of resources of a type, in ascending order, by the id of the resource. */
    public Map<Long, List<Long>> namedAdmins(String type, Collection<Long> ids) {
        return sql.sql(AMONG.formatted("m.resource_id, m.member_id", "resource_member m", "m")
                        + " and m.member_type = 'user' and m.permission = 'ADMIN' and " + IS_THERE
                        + " order by m.member_id")
                .param("type", type)
                .param("ids", SqlArrays.ids(ids))
                .query(RowLists.byId((row, number) -> row.getLong(2)));
    }

    /** Those of the resources of a type that a user administers, named or through groups. */
    public Set<Long> administered(long userId, String type, Collection<Long> ids) {
        return Set.copyOf(
                sql.sql(AMONG.formatted("distinct m.resource_id", "resource_member m", "m") + " and " + ADMINISTERED)
                        .param("type", type)
                        .param("ids", SqlArrays.ids(ids))
                        .param("user", userId)
                        .query(Long.class)
                        .list());
    }

    /** Those of the resources of a type that are private. */
    public Set<Long> privateOnes(String type, Collection<Long> ids) {
        return Set.copyOf(sql.sql(AMONG.formatted("p.resource_id", "private_resource p", "p") + " and p.is_private")
                .param("type", type)
                .param("ids", SqlArrays.ids(ids))
                .query(Long.class)
                .list());
    }

    /** Adds members, or changes what they may do. */
    public void put(ObjectRef resource, Collection<Member> members) {
        remove(resource, members.stream().map(Member::who).toList());
        batches.batchUpdate(
                "insert into resource_member (resource_type, resource_id, member_type, member_id, permission) values (?, ?, ?, ?, ?)",
                members.stream()
                        .map(member -> new Object[] {
                            resource.otype(),
                            resource.oid(),
                            member.who().otype(),
                            member.who().oid(),
                            member.level().name()
                        })
                        .toList());
    }

    public void remove(ObjectRef resource, Collection<ObjectRef> members) {
        batches.batchUpdate(
                "delete from resource_member where resource_type = ? and resource_id = ? and member_type = ? and member_id = ?",
                members.stream()
                        .map(member -> new Object[] {resource.otype(), resource.oid(), member.otype(), member.oid()})
                        .toList());
    }

    /** Only to fill it again in the same transaction: of several who do so at once each does it whole. */
    public void clear(ObjectRef resource) {
        turns.take("resource_member " + resource.otype(), List.of(resource.oid()));
        sql.sql("delete from resource_member where resource_type = ? and resource_id = ?")
                .params(resource.otype(), resource.oid())
                .update();
    }

    /**
     * Whether it is for members alone: what says nothing of that itself is as private as the schema that it lies in, and that as its
     * source, as where it is shown.
     */
    public boolean isPrivate(ObjectRef resource, ObjectRef source) {
        return Stream.<Supplier<Optional<ObjectRef>>>of(
                        () -> Optional.of(resource), () -> schema(resource), () -> Optional.of(source))
                .flatMap(place -> place.get().flatMap(this::said).stream())
                .findFirst()
                .orElse(false);
    }

    private Optional<ObjectRef> schema(ObjectRef resource) {
        return Optional.ofNullable(containment.parents(List.of(resource)).get(resource))
                .filter(place -> place.otype().equals(Otypes.SCHEMA));
    }

    private Optional<Boolean> said(ObjectRef resource) {
        return sql.sql("select is_private from private_resource where resource_type = ? and resource_id = ?")
                .params(resource.otype(), resource.oid())
                .query(Boolean.class)
                .optional();
    }

    /**
     * Says whom a resource is for; its members stay. Whoever makes one private that nobody administers, nor the data source that it lies
     * in, becomes its admin: otherwise it would be lost.
     */
    public void setPrivacy(ObjectRef resource, Privacy privacy, ObjectRef source, Caller caller) {
        setPrivacy(resource, privacy);
        if (privacy == Privacy.PRIVATE
                && admins(resource).isEmpty()
                && admins(source).isEmpty()) {
            put(resource, List.of(new Member(new ObjectRef(Otypes.USER, caller.userId()), Level.ADMIN)));
        }
    }

    /** A source that is public has nothing to say so: it is usual. */
    private void setPrivacy(ObjectRef resource, Privacy privacy) {
        sql.sql("delete from private_resource where resource_type = ? and resource_id = ?")
                .params(resource.otype(), resource.oid())
                .update();
        if (privacy == Privacy.PRIVATE || privacy == Privacy.PUBLIC && !SourceIds.isSource(resource)) {
            sql.sql("insert into private_resource (resource_type, resource_id, is_private) values (?, ?, ?)")
                    .params(resource.otype(), resource.oid(), privacy == Privacy.PRIVATE)
                    .update();
        }
        dirty.note(List.of(resource));
    }

    /** The row of a member that a dataset describes. */
    public static void load(Rows rows, ObjectRef resource, Member member) {
        rows.add(
                "resource_member",
                "resource_type",
                resource.otype(),
                "resource_id",
                resource.oid(),
                "member_type",
                member.who().otype(),
                "member_id",
                member.who().oid(),
                "permission",
                member.level());
    }

    public static void loadPrivate(Rows rows, ObjectRef resource) {
        rows.add("private_resource", "resource_type", resource.otype(), "resource_id", resource.oid());
    }

    /** Who may do what with a resource as a world has it, for its export. */
    public static Written written(Content world, ObjectRef resource) {
        List<Member> members = world.of("resource_member", "resource_id", resource.oid())
                .filter(member -> member.text("resource_type").equals(resource.otype()))
                .map(member -> new Member(
                        new ObjectRef(member.text("member_type"), member.id("member_id")),
                        Level.valueOf(member.text("permission"))))
                .toList();
        boolean isPrivate = world.of("private_resource", "resource_id", resource.oid())
                .filter(row -> row.flag("is_private"))
                .anyMatch(row -> row.text("resource_type").equals(resource.otype()));
        return new Written(members, isPrivate);
    }

    /** Members of a resource, and whether it is theirs alone. */
    public record Written(List<Member> members, boolean isPrivate) {

        /** Those of a type with a level. */
        public List<Long> ids(String type, Level level) {
            return members.stream()
                    .filter(member ->
                            member.level() == level && member.who().otype().equals(type))
                    .map(member -> member.who().oid())
                    .toList();
        }
    }
}
