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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes, moves and deletes domains. What happens to a domain happens to all below it. */
@Component
class Domains implements Describable {

    private final DomainRepository domains;
    private final MyDomains myDomains;
    private final ObjectEntries entries;
    private final DomainTree tree;
    private final JdbcClient sql;

    Domains(DomainRepository domains, MyDomains myDomains, ObjectEntries entries, DomainTree tree, JdbcClient sql) {
        this.domains = domains;
        this.myDomains = myDomains;
        this.entries = entries;
        this.tree = tree;
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
            Long parent = changes.parentId().isEmpty()
                    ? null
                    : existing(
                            changes.parentId().getAsLong(),
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
        List<Long> gone = tree.subtree(ids);
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
        Moves.Tree moves = new Moves.Tree(tree::held, tree::lyingIn);
        String problem = Moves.problems(Map.of(domain.id(), parent), moves).get(domain.id());
        if (problem != null) {
            throw new BadRequest(
                    problem.equals(Moves.CIRCLE) ? "Cannot move a domain under its own descendant." : problem);
        }
    }

    private void requireRoom(List<Domain> made) {
        Map<Long, @Nullable Long> places = new HashMap<>();
        made.forEach(domain -> places.put(-1L - places.size(), domain.parentId()));
        Moves.Tree moves = Moves.Tree.ofNew(tree::parents);
        Moves.problems(places, moves).values().stream().findFirst().ifPresent(problem -> {
            throw new BadRequest(problem);
        });
    }

    /** Those of the parents named that are there. */
    private Set<Long> known(List<DomainInput> all) {
        List<Long> parents =
                all.stream().map(DomainInput::parentId).filter(Objects::nonNull).toList();
        return tree.live(parents);
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
