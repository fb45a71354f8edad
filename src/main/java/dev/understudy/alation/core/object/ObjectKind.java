package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.RecordColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of objects that are written in bulk: what a family says of it, once. The columns are the components of the state; {@link
 * ObjectStore} does the rest.
 *
 * @param <S> the state record
 */
public final class ObjectKind<S extends Record & ObjectState> {

    /**
     * What an object lies in by one of its columns.
     *
     * @param bond what becomes of the object where that is deleted, and whether it is shown there
     */
    record Place(String component, String column, String otype, Bond bond) {}

    /** How an object hangs on what one of its columns names. */
    enum Bond {
        /** It lies there, and is deleted with it. */
        LIES_IN,
        /** It lies there, and stays when that is deleted. */
        MAY_LIE_IN,
        /** It is deleted with it, and lies there if it lies nowhere else. */
        BELONGS_TO
    }

    /**
     * Ids of other objects in a table of their own, in their order: {@code (column, target, ordinal)}.
     *
     * @param component the list in the state
     * @param column names the object
     * @param target names the one linked to
     * @param otype the type of the latter
     */
    record LinkTable(String component, String table, String column, String target, String otype) {}

    private final RecordColumns<S> columns;
    private final String otype;
    private final String table;
    private final String url;
    private final List<Place> places = new ArrayList<>();
    private final List<LinkTable> links = new ArrayList<>();
    private Function<? super S, String> key = ObjectState::title;
    private final List<Consumer<List<S>>> followers = new ArrayList<>();
    private @Nullable Function<? super S, String> name;

    private ObjectKind(RecordColumns<S> columns, String otype, String table, String url) {
        this.columns = columns;
        this.otype = otype;
        this.table = table;
        this.url = url;
    }

    /**
     * Declares a kind.
     *
     * @param table with a column for each component that is no list, and an identity {@code id}
     * @param url host-relative, with {@code {id}} in it
     */
    public static <S extends Record & ObjectState> ObjectKind<S> of(
            Class<S> state, String otype, String table, String url) {
        return new ObjectKind<>(RecordColumns.of(state), otype, table, url);
    }

    /** Uploads and references name an object so; without this, by its title, as they do with what people make. */
    public ObjectKind<S> keyedBy(Function<? super S, String> newKey) {
        key = newKey;
        return this;
    }

    /**
     * Objects have technical names, and are found by keys that tell where they lie. Who has no title of its own goes by its name.
     */
    public ObjectKind<S> keyed(Function<? super S, String> keyOf, Function<? super S, String> nameOf) {
        name = nameOf;
        return keyedBy(keyOf);
    }

    /** Tells somebody of all objects as they were written, so that what follows from them alone is written with them. */
    public ObjectKind<S> followedBy(Consumer<List<S>> follower) {
        followers.add(follower);
        return this;
    }

    /** By the component an object names what it lies in; null if it lies in nothing. Where that is deleted, the object is, too. */
    public ObjectKind<S> liesIn(String component, String placeOtype) {
        return place(component, placeOtype, Bond.LIES_IN);
    }

    /** The same of something that an object can do without: where that is deleted, the component becomes null. */
    public ObjectKind<S> mayLieIn(String component, String placeOtype) {
        return place(component, placeOtype, Bond.MAY_LIE_IN);
    }

    /** By the component an object names what it is deleted with. It lies there only if it lies in nothing that was declared before. */
    public ObjectKind<S> belongsTo(String component, String ownerOtype) {
        return place(component, ownerOtype, Bond.BELONGS_TO);
    }

    private ObjectKind<S> place(String component, String placeOtype, Bond bond) {
        places.add(new Place(component, columns.nameOf(component), placeOtype, bond));
        return this;
    }

    /** The component, a list of ids, is kept in a table of links. What an object is linked to shows it among what lies there. */
    public ObjectKind<S> links(String component, String linkTable, String column, String target, String targetOtype) {
        links.add(new LinkTable(component, linkTable, column, target, targetOtype));
        return this;
    }

    String otype() {
        return otype;
    }

    String table() {
        return table;
    }

    RecordColumns<S> columns() {
        return columns;
    }

    /** The columns by which objects lie in those of a type. */
    List<Place> placesOf(String placeOtype) {
        return places.stream().filter(place -> place.otype().equals(placeOtype)).toList();
    }

    List<LinkTable> links() {
        return links;
    }

    LinkTable linkTable(String component) {
        return links.stream()
                .filter(table -> table.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    ObjectRef ref(long id) {
        return new ObjectRef(otype, id);
    }

    /** The ids that an object is linked to by one of its link tables, once each. */
    List<Long> linked(S state, LinkTable table) {
        return ((List<?>) Objects.requireNonNull(columns.get(state, table.component())))
                .stream().map(Long.class::cast).distinct().toList();
    }

    /** What stands in the object index for a state. */
    CatalogObject catalogObject(S state) {
        String ownName = name == null ? null : name.apply(state);
        String title = ownName == null || !state.title().isEmpty() ? state.title() : ownName;
        return new CatalogObject(
                ref(state.id()),
                key.apply(state),
                ownName,
                title,
                url(state.id()),
                state.lifetime().deleted());
    }

    /** Empty if the key is the same. */
    Optional<KeyWatcher.NewKey> newKey(S before, S after) {
        String was = key.apply(before);
        String is = key.apply(after);
        return was.equals(is) ? Optional.empty() : Optional.of(new KeyWatcher.NewKey(otype, was, is));
    }

    ObjectEntries.Entry entry(S state) {
        return new ObjectEntries.Entry(catalogObject(state), state.description(), null, parent(state));
    }

    void tellOf(List<S> written) {
        followers.forEach(follower -> follower.accept(written));
    }

    String url(long id) {
        return url.replace("{id}", String.valueOf(id));
    }

    /** What an object lies in first of all, which stands with it in the index; null if its columns name nothing. */
    @Nullable
    ObjectRef parent(S state) {
        return named(state).findFirst().orElse(null);
    }

    /** All that an object is put into: what it lies in by its columns, and what it is linked to. */
    Stream<ObjectRef> places(S state) {
        return Stream.concat(
                named(state),
                links.stream()
                        .flatMap(table -> linked(state, table).stream().map(id -> new ObjectRef(table.otype(), id))));
    }

    /** Where an object lies besides: where its other columns say, then where it is only linked to. */
    List<Containment.Link> furtherPlaces(S state) {
        Map<ObjectRef, Containment.Link> byParent = new LinkedHashMap<>();
        named(state, places.stream().filter(place -> place.bond() != Bond.BELONGS_TO))
                .forEach(place -> put(place, state, 0, byParent));
        for (LinkTable table : links) {
            linked(state, table).forEach(id -> put(new ObjectRef(table.otype(), id), state, 1, byParent));
        }
        byParent.remove(parent(state));
        return List.copyOf(byParent.values());
    }

    private Stream<ObjectRef> named(S state) {
        return named(state, places.stream());
    }

    private Stream<ObjectRef> named(S state, Stream<Place> some) {
        return some.flatMap(place -> Stream.ofNullable((Long) columns.get(state, place.component()))
                .map(id -> new ObjectRef(place.otype(), id)));
    }

    private void put(ObjectRef parent, S state, int ordinal, Map<ObjectRef, Containment.Link> byParent) {
        byParent.putIfAbsent(parent, new Containment.Link(parent, ref(state.id()), ordinal));
    }
}
