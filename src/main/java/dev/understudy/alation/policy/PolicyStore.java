package dev.understudy.alation.policy;

import dev.understudy.alation.core.field.Templated;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.Describable;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.SqlArrays;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes policies in batches, with their groups and their entries in the object index. */
@Component
class PolicyStore implements Describable, Templated {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final NewRows newRows;
    private final ObjectIndex objects;
    private final Containment containment;
    private final Clock clock;

    PolicyStore(
            JdbcClient sql,
            JdbcTemplate batches,
            NewRows newRows,
            ObjectIndex objects,
            Containment containment,
            Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.newRows = newRows;
        this.objects = objects;
        this.containment = containment;
        this.clock = clock;
    }

    /** Stores new policies; answers them with their ids. */
    List<PolicyState> create(List<PolicyState> fresh) {
        Object now = now();
        List<Long> ids = newRows.insert(
                "insert into business_policy (title, description, template_id, deleted, ts_created, ts_updated)"
                        + " values (?, ?, ?, false, ?, ?)",
                fresh.stream()
                        .map(state ->
                                new @Nullable Object[] {state.title(), state.description(), state.templateId(), now, now
                                })
                        .toList());
        List<PolicyState> stored = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            stored.add(fresh.get(i).withId(ids.get(i)));
        }
        enter(stored);
        return stored;
    }

    /** The policies among these that are not deleted, as they are now. */
    Map<Long, PolicyState> live(Collection<Long> ids) {
        Map<Long, PolicyState> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            Map<Long, Set<Long>> groups = groups(ids);
            sql.sql(
                            "select p.id, p.title, p.description, p.template_id from unnest(cast(:ids as bigint array)) as r (id)"
                                    + " left join business_policy p on p.id = r.id where p.deleted = false")
                    .param("ids", SqlArrays.ids(ids))
                    .query((row, number) -> new PolicyState(
                            row.getLong("id"),
                            Objects.requireNonNull(row.getString("title")),
                            Objects.requireNonNull(row.getString("description")),
                            row.getObject("template_id", Long.class),
                            groups.getOrDefault(row.getLong("id"), Set.of())))
                    .list()
                    .forEach(state -> found.put(state.id(), state));
        }
        return found;
    }

    void update(Collection<PolicyState> changed) {
        Object now = now();
        batches.batchUpdate(
                "update business_policy set title = ?, description = ?, template_id = ?, ts_updated = ? where id = ?",
                changed.stream()
                        .map(state -> new @Nullable Object[] {
                            state.title(), state.description(), state.templateId(), now, state.id()
                        })
                        .toList());
        batches.batchUpdate(
                "delete from policy_group_member where policy_id = ?",
                changed.stream().map(state -> new Object[] {state.id()}).toList());
        enter(changed);
    }

    void delete(Collection<Long> ids) {
        List<Long> gone = List.copyOf(live(ids).keySet());
        batches.batchUpdate(
                "update business_policy set deleted = true where id = ?",
                gone.stream().map(id -> new Object[] {id}).toList());
        objects.markDeleted(
                gone.stream().map(id -> new ObjectRef(BusinessPolicy.OTYPE, id)).toList(), true);
    }

    /** The groups among these that exist. */
    Set<Long> existingGroups(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("select id from policy_group where id in (:ids)")
                        .param("ids", ids)
                        .query(Long.class)
                        .list());
    }

    @Override
    public Set<String> otypes() {
        return Set.of(BusinessPolicy.OTYPE);
    }

    @Override
    public void describe(Collection<NewDescription> texts) {
        Map<Long, PolicyState> states =
                live(texts.stream().map(each -> each.ref().oid()).toList());
        update(texts.stream()
                .flatMap(each -> Stream.ofNullable(states.get(each.ref().oid()))
                        .map(state -> state.described(each.title(), each.description())))
                .toList());
    }

    @Override
    public List<Long> templatesOf(String otype, long oid) {
        PolicyState state = live(List.of(oid)).get(oid);
        return state == null || state.templateId() == null ? List.of() : List.of(state.templateId());
    }

    private Map<Long, Set<Long>> groups(Collection<Long> policyIds) {
        Map<Long, Set<Long>> found = new HashMap<>();
        sql.sql("select policy_id, group_id from policy_group_member where policy_id in (:ids)")
                .param("ids", policyIds)
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), id -> new TreeSet<>()).add(row.getLong(2));
                });
        return found;
    }

    private void enter(Collection<PolicyState> states) {
        batches.batchUpdate(
                "insert into policy_group_member (policy_id, group_id) values (?, ?)",
                states.stream()
                        .flatMap(state -> state.groupIds().stream().map(group -> new Object[] {state.id(), group}))
                        .toList());
        objects.putAll(states.stream()
                .map(state -> new ObjectIndex.Entry(
                        new CatalogObject(state.ref(), state.title(), state.title(), BusinessPolicy.url(state.id())),
                        state.description()))
                .toList());
        containment.move(
                states.stream().map(PolicyState::ref).toList(),
                states.stream()
                        .flatMap(state -> state.groupIds().stream()
                                .map(group ->
                                        new Containment.Link(new ObjectRef(PolicyGroup.OTYPE, group), state.ref(), 1)))
                        .toList());
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
