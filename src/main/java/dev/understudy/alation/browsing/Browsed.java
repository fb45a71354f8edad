package dev.understudy.alation.browsing;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.error.NotFound;
import java.util.List;
import java.util.function.Consumer;

/**
 * Objects of one kind as this family reads them.
 *
 * @param <S> how they are stored
 * @param <P> how they are shown
 */
final class Browsed<S extends Record & ObjectState, P> {

    /** Shows a page of objects; what they need besides is looked up for all of them together. */
    @FunctionalInterface
    interface Payloads<S, P> {
        List<P> of(List<S> page, ObjectView seen);
    }

    private final String otype;
    private final ObjectStore<S> store;
    private final ObjectIndex objects;
    private final Payloads<S, P> payloads;

    Browsed(String otype, ObjectStore<S> store, ObjectIndex objects, Payloads<S, P> payloads) {
        this.otype = otype;
        this.store = store;
        this.objects = objects;
        this.payloads = payloads;
    }

    Listing<P> list(Filters filters, ListRequest request, Caller caller) {
        return list(filters, request, caller, all -> {});
    }

    /** The same for those that fulfil further conditions over the alias {@code e}. */
    Listing<P> list(Filters filters, ListRequest request, Caller caller, Consumer<Conditions> own) {
        ObjectView seen = objects.seenBy(caller);
        return store.list(filters, request, own.andThen(all -> seen.onlyOf(all, otype)))
                .mapAll(page -> payloads.of(page, seen));
    }

    /** @throws NotFound if there is none for the caller */
    P get(long id, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return payloads.of(List.of(live(id, seen)), seen).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Deletes it with all that lies in it. */
    void delete(long id, Caller caller) {
        store.beforeDeletion();
        live(id, objects.seenBy(caller));
        store.delete(List.of(id));
    }

    private S live(long id, ObjectView seen) {
        return store.find(id)
                .filter(object -> seen.find(store.ref(id)).isPresent())
                .orElseThrow(NotFound::new);
    }
}
