package dev.understudy.alation.core.object;

import static java.util.Comparator.comparingLong;

import dev.understudy.access.PendingDecision;
import dev.understudy.alation.core.key.KeyDigest;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectKind.Bond;
import dev.understudy.alation.core.object.ObjectKind.Place;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.NotFound;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the objects of one kind: their rows and links, and what follows from them for everybody else, so that no family can forget
 * it – the object index, what lies in what, who watches deletions, what search has to catch up with. Everything is written in
 * batches, within the running transaction, and nothing while the gate's decision is pending.
 *
 * @param <S> the state record
 */
public final class ObjectStore<S extends Record & ObjectState> implements Describable, Templated {

    private final ObjectKind<S> kind;
    private final StateRows<S> rows;
    private final ObjectStores house;

    ObjectStore(ObjectKind<S> kind, StateRows<S> rows, ObjectStores house) {
        this.kind = kind;
        this.rows = rows;
        this.house = house;
    }

    /** Stores a new object; answers it with its id and times. */
    public S create(S fresh) {
        return create(List.of(fresh)).get(0);
    }

    /** Stores new objects; answers them with their ids and times. */
    public List<S> create(List<S> fresh) {
        PendingDecision.requireNone();
        enterPlaces(fresh.stream());
        return insert(fresh);
    }

    private List<S> insert(List<S> fresh) {
        Lifetime begun = Lifetime.since(house.now());
        List<S> stored = rows.insert(fresh.stream()
                .map(state -> kind.columns().with(state, Map.of("lifetime", begun)))
                .toList());
        house.entries().insertAll(stored.stream().map(kind::entry).toList());
        house.containment().change(List.of(), furtherPlaces(stored));
        kind.tellOf(stored);
        return stored;
    }

    /**
     * Stores objects of a kind without links as they have become, and answers them in their order: those with the id 0 are new, all
     * others were read before, deleted ones among them. All are there from now on.
     */
    public List<S> save(List<S> states) {
        return save(Map.of(), states);
    }

    /**
     * The same of objects that may come to lie elsewhere.
     *
     * @param before what those were that there are, by id
     */
    public List<S> save(Map<Long, S> before, List<S> states) {
        PendingDecision.requireNone();
        house.entries().touch(states.stream().flatMap(state -> enteredPlaces(before.get(state.id()), state)));
        Iterator<S> made = insert(
                        states.stream().filter(state -> state.id() == 0).toList())
                .iterator();
        Map<Long, S> written = new HashMap<>();
        write(Map.of(), states.stream().filter(state -> state.id() != 0).toList(), Lifetime::aliveAt)
                .forEach(state -> written.put(state.id(), state));
        tellOfKeys(before, written.values());
        return states.stream()
                .map(state -> state.id() == 0 ? made.next() : Objects.requireNonNull(written.get(state.id())))
                .toList();
    }

    /** What keys name, in whatever spelling, by the {@link ObjectKey#identity} of each; deleted objects, too. */
    public Map<String, S> byKeys(Collection<ObjectKey> keys) {
        return byIdentities(keys.stream().map(ObjectKey::identity).collect(Collectors.toSet()));
    }

    /** The same for who knows the {@link ObjectKey#identity} of each. They are looked up in the order of the index, each near the last. */
    public Map<String, S> byIdentities(Collection<String> identities) {
        Map<String, String> byDigest = new TreeMap<>();
        identities.forEach(identity -> byDigest.put(KeyDigest.of(identity), identity));
        Map<String, S> found = new HashMap<>();
        if (!byDigest.isEmpty()) {
            rows.byDigests(byDigest.keySet())
                    .forEach((digest, state) -> found.put(Objects.requireNonNull(byDigest.get(digest)), state));
        }
        return found;
    }

    /** The objects, deleted ones too, that have an id in one component and any of some texts in another. */
    public List<S> withTexts(String component, long id, String textComponent, Collection<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : rows.withTexts(
                        kind.columns().nameOf(component), id, kind.columns().nameOf(textComponent), texts);
    }

    /** The live objects that have an id in a component, such as all that belong to a data source, in the order of their ids. */
    public List<Long> idsWith(String component, long id) {
        return rows.havingAny(kind.columns().nameOf(component), List.of(id));
    }

    /**
     * The next live objects of those that have an id in a component, the youngest first: for who goes through more of them than would fit
     * in memory.
     *
     * @param below only objects with lesser ids
     */
    public List<Long> nextIdsWith(String component, long id, long below, int most) {
        return rows.havingNext(kind.columns().nameOf(component), id, below, most);
    }

    /** The object as it is now, unless it is deleted. */
    public Optional<S> find(long id) {
        return Optional.ofNullable(live(List.of(id)).get(id));
    }

    /**
     * The same for who was asked for it by its id.
     *
     * @throws NotFound if there is none
     */
    public S get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The objects among these that are not deleted, as they are now, by id, in the order in which they are asked for. */
    public Map<Long, S> live(Collection<Long> ids) {
        return byId(ids, rows::live);
    }

    /** The same with deleted ones, too. */
    public Map<Long, S> all(Collection<Long> ids) {
        return byId(ids, rows::all);
    }

    private Map<Long, S> byId(Collection<Long> ids, Function<Collection<Long>, List<S>> reading) {
        Map<Long, S> found = new HashMap<>();
        if (!ids.isEmpty()) {
            reading.apply(ids).forEach(state -> found.put(state.id(), state));
        }
        Map<Long, S> inOrder = new LinkedHashMap<>();
        for (Long id : ids) {
            S state = found.get(id);
            if (state != null) {
                inOrder.put(id, state);
            }
        }
        return inOrder;
    }

    /**
     * The same, held until the transaction ends: what is decided by them stays true, for whoever would change one of them waits, and
     * sees what was written meanwhile. All who write an object come by its entry first, and by its row then: who took them the other way
     * round would wait for who deletes it, and be waited for. The entry alone would not do on H2, which may have looked at the row before.
     */
    public Map<Long, S> held(Collection<Long> ids) {
        house.entries().hold(ids.stream().map(kind::ref));
        rows.hold(ids);
        return live(ids);
    }

    /** For who keeps something of an object in rows of its own: if the object is deleted at the same moment, either sees the other. */
    public void enter(long id) {
        house.entries().touch(Stream.of(kind.ref(id)));
    }

    /** One page of the objects that pass the filters. */
    public Listing<S> list(Filters filters, ListRequest request) {
        return list(filters, request, all -> {});
    }

    /** One page of the objects that pass the filters and the family's own conditions, over the alias {@code e}. */
    public Listing<S> list(Filters filters, ListRequest request, Consumer<Conditions> own) {
        return rows.list(filters, request, own);
    }

    /** Stores an object as it has become. */
    public void update(S before, S after) {
        update(Map.of(before.id(), before), List.of(after));
    }

    /**
     * Stores objects as they have become, in the order of their ids: callers who change the same ones do not wait for each other.
     *
     * @param before what they were, by id
     */
    public void update(Map<Long, S> before, Collection<S> after) {
        PendingDecision.requireNone();
        house.entries()
                .touch(after.stream()
                        .flatMap(state -> newPlaces(Objects.requireNonNull(before.get(state.id())), state)));
        List<S> changed = write(before, after, Lifetime::writtenAt);
        List<S> were = changed.stream()
                .map(state -> Objects.requireNonNull(before.get(state.id())))
                .toList();
        house.containment().change(furtherPlaces(were), furtherPlaces(changed));
        tellOfKeys(before, changed);
    }

    private void tellOfKeys(Map<Long, S> before, Collection<S> after) {
        house.tellOfKeys(after.stream()
                .flatMap(state ->
                        Stream.ofNullable(before.get(state.id())).flatMap(was -> kind.newKey(was, state).stream()))
                .toList());
    }

    /** In the order of their ids; answers them so. */
    private List<S> write(Map<Long, S> before, Collection<S> after, BiFunction<Lifetime, Instant, Lifetime> lifetime) {
        Instant now = house.now();
        List<S> changed = after.stream()
                .sorted(comparingLong(ObjectState::id))
                .map(state -> kind.columns().with(state, Map.of("lifetime", lifetime.apply(state.lifetime(), now))))
                .toList();
        house.entries().updateAll(changed.stream().map(kind::entry).toList());
        rows.update(before, changed);
        kind.tellOf(changed);
        return changed;
    }

    /**
     * For who looks at objects before it deletes some: the index has to be looked at first. H2 sees a table, and those that foreign keys
     * tie to it, as they were when the transaction first looked at it. What comes into an object behind that look is not seen, and would
     * stay behind; it is noticed by its mark in the index, unless that was looked at later.
     */
    public void beforeDeletion() {
        house.entries().look();
    }

    /** Deletes objects with all that lies in them; answers those of the ids that are gone by it, in their order. */
    public List<Long> delete(Collection<Long> ids) {
        house.entries().hold(ids.stream().map(kind::ref));
        Set<Long> live = live(ids).keySet();
        List<Long> gone = ids.stream().distinct().filter(live::contains).toList();
        end(gone.stream().sorted().toList());
        return gone;
    }

    /** The live objects that lie in the places that a component names, each with its place. */
    public Map<Long, Long> lyingIn(String component, Collection<Long> placeIds) {
        return rows.lyingIn(kind.columns().nameOf(component), placeIds);
    }

    /** How many live objects lie in each of the places that a component names; places with none are left out. */
    public Map<Long, Long> countIn(String component, Collection<Long> placeIds) {
        return rows.countIn(kind.columns().nameOf(component), placeIds);
    }

    /** How many live objects are linked to each of the targets by a list of links; targets with none are left out. */
    public Map<Long, Long> countLinked(String component, Collection<Long> targetIds) {
        return rows.countLinked(kind.linkTable(component), targetIds);
    }

    /** The rows of an object that a dataset describes, its entry in the index among them. */
    public void load(Rows dataset, S state) {
        load(dataset, state, null);
    }

    /** The same of an object that only some may see; null for everybody. */
    public void load(Rows dataset, S state, @Nullable Collection<ObjectRef> readers) {
        kind.places(state)
                .filter(place -> place.otype().equals(kind.otype()))
                .forEach(place -> dataset.nest(kind.table(), state.id(), place.oid()));
        rows.load(dataset, state);
        ObjectRows.loadIn(dataset, kind.parent(state), kind.catalogObject(state), state.description(), readers);
        kind.furtherPlaces(state).forEach(link -> Containment.load(dataset, link));
    }

    public ObjectRef ref(long id) {
        return kind.ref(id);
    }

    public String url(S state) {
        return kind.url(state.id());
    }

    @Override
    public Set<String> otypes() {
        return Set.of(kind.otype());
    }

    @Override
    public Set<ObjectRef> describe(Collection<NewDescription> descriptions) {
        Map<Long, S> known =
                all(descriptions.stream().map(each -> each.ref().oid()).toList());
        Map<Long, S> before = new LinkedHashMap<>(known);
        before.values().removeIf(state -> state.lifetime().deleted());
        Map<Long, S> after = new LinkedHashMap<>(before);
        descriptions.forEach(each -> after.computeIfPresent(each.ref().oid(), (id, state) -> described(state, each)));
        update(before, after.values());
        return known.keySet().stream().map(kind::ref).collect(Collectors.toSet());
    }

    @Override
    public Map<Long, List<Long>> templatesOf(String otype, Collection<Long> oids) {
        Map<Long, List<Long>> found = new HashMap<>();
        live(oids).forEach((id, state) -> {
            if (state.templateId() != null) {
                found.put(id, List.of(state.templateId()));
            }
        });
        return found;
    }

    private S described(S state, NewDescription description) {
        Map<String, Object> values = new HashMap<>();
        if (description.title() != null) {
            values.put("title", description.title());
        }
        if (description.description() != null) {
            values.put("description", description.description());
        }
        return kind.columns().with(state, values);
    }

    /** Nobody takes away what objects come into while they do: see {@link ObjectEntries#touch}. */
    private void enterPlaces(Stream<S> newcomers) {
        house.entries().touch(newcomers.flatMap(kind::places));
    }

    /** All places of what is new or comes again; else those that it did not lie in before, if that is known. */
    private Stream<ObjectRef> enteredPlaces(@Nullable S before, S after) {
        if (after.id() == 0 || after.lifetime().deleted()) {
            return kind.places(after);
        }
        return before == null ? Stream.empty() : newPlaces(before, after);
    }

    private Stream<ObjectRef> newPlaces(S before, S after) {
        Set<ObjectRef> were = kind.places(before).collect(Collectors.toSet());
        return kind.places(after).filter(place -> !were.contains(place));
    }

    private List<Containment.Link> furtherPlaces(List<S> states) {
        return states.stream()
                .flatMap(state -> kind.furtherPlaces(state).stream())
                .toList();
    }

    private void end(List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        PendingDecision.requireNone();
        List<ObjectRef> refs = ids.stream().map(kind::ref).toList();
        house.entries().hide(refs);
        rows.end(ids, house.now());
        house.entries().tellOfDeletion(refs);
    }

    /** Places are gone, and so is what lies in them, unless it may lie elsewhere; what is only linked to them stays. */
    void emptyPlaces(String otype, List<Long> gone) {
        for (Place place : kind.placesOf(otype)) {
            List<Long> there = rows.havingAny(place.column(), gone);
            if (place.bond() == Bond.MAY_LIE_IN) {
                takeOut(there, place);
            } else {
                end(there);
            }
        }
        rows.dropLinksTo(otype, gone);
    }

    private void takeOut(List<Long> ids, Place place) {
        Map<String, @Nullable Object> nowhere = new HashMap<>();
        nowhere.put(place.component(), null);
        Map<Long, S> before = live(ids);
        update(
                before,
                before.values().stream()
                        .map(state -> kind.columns().with(state, nowhere))
                        .toList());
    }
}
