package dev.understudy.alation.domain;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.Moves;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Describable;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import dev.understudy.web.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes, moves and deletes domains. What happens to a domain happens to all below it. */
@Component
class Domains implements Describable {

    /** Begins a statement about the domains {@code :roots} and all that lie below them, which are {@code below}. */
    static final String BELOW = """
            with recursive below (id) as (
                select d.id from unnest(cast(:roots as bigint array)) as r (id) left join domain d on d.id = r.id where d.deleted = false
                union
                select d.id from domain d join below b on d.parent_id = b.id where d.deleted = false
            )""";

    /** H2 does not find out that one comes in by both halves. */
    private static final String SUBTREE = BELOW + " select distinct id from below order by id";

    private static final String LIVE = """
            select d.id from unnest(cast(:ids as bigint array)) as r (id) left join domain d on d.id = r.id where d.deleted = false""";

    private static final String PARENTS = """
            select d.id, d.parent_id from unnest(cast(:ids as bigint array)) as r (id) left join domain d on d.id = r.id where d.deleted = false""";

    private static final String LYING_IN = """
            select d.id, r.id from unnest(cast(:ids as bigint array)) as r (id) left join domain d on d.parent_id = r.id where d.deleted = false""";

    private final DomainRepository domains;
    private final MyDomains myDomains;
    private final ObjectEntries entries;
    private final JdbcClient sql;

    Domains(DomainRepository domains, MyDomains myDomains, ObjectEntries entries, JdbcClient sql) {
        this.domains = domains;
        this.myDomains = myDomains;
        this.entries = entries;
        this.sql = sql;
    }

    Domain get(long id) {
        return domains.findByIdAndDeletedFalse(id).orElseThrow(NotFound::new);
    }

    /** Makes all or none, and in one request none under another. */
    List<Domain> create(List<DomainInput> all) {
        Set<Long> known = known(all);
        List<Domain> made = all.stream()
                .map(fields -> new Domain(
                        fields.title(),
                        RichText.normalisedOrEmpty(fields.description()),
                        existing(fields.parentId(), known::contains)))
                .toList();
        requireRoom(made);
        entries.touch(known.stream().map(Domains::ref));
        made.forEach(domains::save);
        entries.enterAll(made.stream().map(Domains::entry).toList());
        return made;
    }

    void change(Domain domain, DomainChanges changes) {
        if (changes.parentId() != null) {
            Long parent = parent(
                    changes.parentId(),
                    id -> domains.findByIdAndDeletedFalse(id).isPresent());
            if (parent != null) {
                entries.touch(Stream.of(
                        ref(domain.id()),
                        ref(parent))); // at once: two who move into each other would wait for each other
                requirePlace(domain, parent);
            }
            domain.moveUnder(parent);
        }
        if (changes.title() != null) {
            if (changes.title().isEmpty()) {
                throw InvalidFields.of("title", FieldErrors.BLANK);
            }
            domain.rename(changes.title());
        }
        if (changes.description() != null) {
            domain.describe(RichText.normalisedOrEmpty(changes.description()));
        }
        entries.enterAll(List.of(entry(domain)));
    }

    @Override
    public Set<String> otypes() {
        return Set.of(Domain.OTYPE);
    }

    /** The texts alone, as those write them who know domains by reference only. */
    @Override
    public Set<ObjectRef> describe(Collection<NewDescription> texts) {
        Map<Long, NewDescription> byId =
                texts.stream().collect(Collectors.toMap(text -> text.ref().oid(), Function.identity()));
        List<Domain> known = domains.findByIdIn(byId.keySet());
        List<Domain> described =
                known.stream().filter(domain -> !domain.isDeleted()).toList();
        described.forEach(domain -> domain.describe(Objects.requireNonNull(byId.get(domain.id()))));
        entries.enterAll(described.stream().map(Domains::entry).toList());
        return known.stream().map(domain -> ref(domain.id())).collect(Collectors.toSet());
    }

    /** Deletes the domains with their subtrees; answers the ids of all that are gone. */
    List<Long> delete(Collection<Long> ids) {
        entries.hold(ids.stream().map(Domains::ref));
        List<Long> gone = subtree(ids);
        entries.hold(gone.stream().map(Domains::ref)); // entries before rows, like whoever changes one of them
        SqlArrays.batches(gone)
                .forEach(batch -> sql.sql("update domain set deleted = true where id = any(:ids)")
                        .param("ids", SqlArrays.ids(batch))
                        .update());
        myDomains.forget(gone);
        entries.markDeleted(gone.stream().map(Domains::ref).toList(), true);
        return gone;
    }

    private void requirePlace(Domain domain, long parent) {
        Moves.Tree tree = new Moves.Tree(ids -> parents(domains.findAndHold(ids)), this::lyingIn);
        String problem = Moves.problems(Map.of(domain.id(), parent), tree).get(domain.id());
        if (problem != null) {
            throw new BadRequest(
                    problem.equals(Moves.CIRCLE) ? "Cannot move a domain under its own descendant." : problem);
        }
    }

    private void requireRoom(List<Domain> made) {
        Map<Long, @Nullable Long> places = new HashMap<>();
        made.forEach(domain -> places.put(-1L - places.size(), domain.parentId()));
        Moves.Tree tree = Moves.Tree.ofNew(this::parentsNow);
        Moves.problems(places, tree).values().stream().findFirst().ifPresent(problem -> {
            throw new BadRequest(problem);
        });
    }

    private static Map<Long, @Nullable Long> parents(List<Domain> some) {
        Map<Long, @Nullable Long> parents = new HashMap<>();
        some.forEach(domain -> parents.put(domain.id(), domain.parentId()));
        return parents;
    }

    private Map<Long, @Nullable Long> parentsNow(Collection<Long> ids) {
        Map<Long, @Nullable Long> parents = new HashMap<>();
        read(PARENTS, ids, row -> parents.put(row.getLong(1), row.getObject(2, Long.class)));
        return parents;
    }

    private Map<Long, Long> lyingIn(Collection<Long> ids) {
        Map<Long, Long> found = new HashMap<>();
        read(LYING_IN, ids, row -> found.put(row.getLong(1), row.getLong(2)));
        return found;
    }

    private void read(String statement, Collection<Long> ids, RowCallbackHandler each) {
        SqlArrays.batches(ids)
                .forEach(batch ->
                        sql.sql(statement).param("ids", SqlArrays.ids(batch)).query(each));
    }

    private List<Long> subtree(Collection<Long> roots) {
        return roots.isEmpty()
                ? List.of()
                : sql.sql(SUBTREE)
                        .param("roots", SqlArrays.ids(roots))
                        .query(Long.class)
                        .list();
    }

    /** Those of the parents named that are there. */
    private Set<Long> known(List<DomainInput> all) {
        List<Long> parents =
                all.stream().map(DomainInput::parentId).filter(Objects::nonNull).toList();
        return live(parents);
    }

    /** Those of the domains that are there. */
    Set<Long> live(Collection<Long> ids) {
        return Set.copyOf(
                sql.sql(LIVE).param("ids", SqlArrays.ids(ids)).query(Long.class).list());
    }

    private static @Nullable Long parent(@Nullable JsonNode given, LongPredicate exists) {
        if (given == null || given.isNull()) {
            return null;
        }
        return existing(
                Ids.inJson(given).orElseThrow(() -> InvalidFields.of("parent_id", FieldErrors.NO_INTEGER)), exists);
    }

    private static @Nullable Long existing(@Nullable Long parent, LongPredicate exists) {
        if (parent != null && !exists.test(parent)) {
            throw new BadRequest("Parent domain " + parent + " does not exist.");
        }
        return parent;
    }

    private static ObjectEntries.Entry entry(Domain domain) {
        return new ObjectEntries.Entry(
                new CatalogObject(ref(domain.id()), domain.title(), domain.title(), domain.url()),
                domain.description());
    }

    private static ObjectRef ref(long id) {
        return new ObjectRef(Domain.OTYPE, id);
    }
}
