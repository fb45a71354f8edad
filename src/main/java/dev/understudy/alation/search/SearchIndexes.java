package dev.understudy.alation.search;

import dev.understudy.alation.core.object.DirtyObjects;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.TryLater;
import dev.understudy.instance.CurrentInstance;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The full text of the current instance, made on the first search and brought up to date before each: with what other families
 * have noted as changed, read from the object index. Writing costs nothing but the note; whoever writes so much that the next search
 * would have to wait for it enters it himself, behind his call.
 */
@Component
class SearchIndexes {

    /** As many objects are entered at once, and no more wait for a search. */
    private static final int SLICE = 2000;

    /** How many objects a process that starts anew may have to enter once more, which is slow until its code is compiled. */
    private static final int UNKEPT = 2 * SLICE;

    private static final String COPY = "copy";
    private static final String MARK = "mark";

    /** A new one whenever something else is entered: what was kept with another is made anew. */
    private static final String SELECTION = "without programs, words as written";

    private static final String SELECTED = "selected";
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexes.class);

    private final DirtyObjects dirty;
    private final SearchedObjects objects;
    private final SearchFiles files;
    private final SearchProperties properties;

    SearchIndexes(DirtyObjects dirty, SearchedObjects objects, SearchFiles files, SearchProperties properties) {
        this.dirty = dirty;
        this.objects = objects;
        this.files = files;
        this.properties = properties;
    }

    /**
     * Searches in all that has been committed. No statement comes before: who waits for the full text holds no connection. It may be
     * let go of at any time, as it cannot be read any more or the instance has been reset.
     */
    <T> T search(Function<SearchIndex, T> search) {
        SearchIndex index = current();
        try {
            return search.apply(index);
        } catch (UncheckedIOException | AlreadyClosedException broken) {
            LOG.debug("The full text cannot be searched any more", broken);
            text().broken =
                    index; // left to whoever comes next: this caller holds a connection, and must not wait for the text
            throw notAtHand();
        }
    }

    private SearchIndex current() {
        FullText text = text();
        synchronized (text) {
            work(text, this::finish);
            return Objects.requireNonNull(text.index);
        }
    }

    /** Enters what has been written if it is much: of the first pass through all objects no more than twice as much. */
    void bringAlong() {
        if (dirty.waiting() < SLICE) {
            return;
        }
        FullText text = text();
        synchronized (text) {
            int waiting = dirty.waiting();
            if (waiting >= SLICE) {
                work(text, part -> advance(part, 2L * waiting));
            }
        }
    }

    /** Keeps what has been entered for the next process, if it is much; to be called outside of transactions. */
    void keep() {
        FullText text = CurrentInstance.get().derived(FullText.class);
        if (text == null || text.copy == null || text.unkept < UNKEPT) {
            return;
        }
        synchronized (text) {
            String copy = text.copy;
            if (copy != null && text.complete && text.pending.isEmpty() && text.unkept >= UNKEPT) {
                work(text, whole -> keep(whole, copy));
            }
        }
    }

    private void keep(FullText text, String copy) {
        if (!copy.equals(text.copy)) {
            return; // it has been begun anew
        }
        String mark = dirty.markOf(copy);
        if (mark != null) {
            Objects.requireNonNull(text.index).keep(Map.of(COPY, copy, MARK, mark, SELECTED, SELECTION));
            dirty.kept();
            text.unkept = 0;
        }
    }

    private static FullText text() {
        return CurrentInstance.get().derived(FullText.class, FullText::new);
    }

    /** What cannot be written or read any more is made anew by whoever comes next. */
    private void work(FullText text, Consumer<FullText> step) {
        try {
            if (text.index != null && text.index == text.broken) {
                discard(text, null);
            }
            if (text.index == null) {
                begin(text);
            }
            step.accept(text);
        } catch (UncheckedIOException | AlreadyClosedException broken) {
            discard(text, broken);
            throw notAtHand();
        }
    }

    private static TryLater notAtHand() {
        return new TryLater("The full text is not at hand.", 1);
    }

    private void discard(FullText text, @Nullable RuntimeException broken) {
        LOG.warn("The full text of {} is made anew", CurrentInstance.get().name(), broken);
        SearchIndex index = text.index;
        text.index = null;
        if (index != null) {
            files.close(index);
        }
    }

    private void begin(FullText text) {
        SearchIndex kept = files.kept();
        Map<String, String> with = kept == null ? Map.of() : kept.keptWith();
        String copy = with.get(COPY);
        String mark = with.get(MARK);
        boolean asNow = SELECTION.equals(with.get(SELECTED));
        if (kept != null && asNow && copy != null && mark != null && dirty.followFrom(copy, mark)) {
            text.resume(kept, copy);
            return;
        }
        if (kept != null) {
            files.close(kept);
        }
        boolean large = objects.areMoreThan(properties.memoryUpTo());
        dirty.follow(large && files.areKept());
        dirty.take();
        text.begin(large ? files.make() : SearchIndex.inMemory(), large && files.areKept());
        text.unkept = UNKEPT; // as soon as it is complete
    }

    private void finish(FullText text) {
        advance(text, Long.MAX_VALUE);
    }

    private void advance(FullText text, long most) {
        SearchIndex index = Objects.requireNonNull(text.index);
        boolean changed = !text.complete;
        long entered = 0;
        while (!text.complete && entered < most) {
            entered += enterNext(text, index);
        }
        if (text.complete) {
            changed |= catchUp(text, index);
        }
        if (changed) {
            index.refresh();
            moveIfLarge(text, index);
        }
    }

    /** One slice of the first pass. */
    private int enterNext(FullText text, SearchIndex index) {
        List<String> otypes =
                Otypes.thatAre(Capability.SEARCHED).stream().sorted().toList();
        if (text.type == otypes.size()) {
            text.complete = true;
            return 0;
        }
        List<SearchedObject> slice = objects.behind(otypes.get(text.type), text.oid, SLICE);
        index.update(List.of(), slice);
        text.unkept += slice.size();
        if (slice.size() < SLICE) {
            text.type++;
            text.oid = Long.MIN_VALUE;
        } else {
            text.oid = slice.get(slice.size() - 1).ref().oid();
        }
        return slice.size();
    }

    private boolean catchUp(FullText text, SearchIndex index) {
        dirty.take().stream()
                .filter(ref -> Otypes.is(ref.otype(), Capability.SEARCHED))
                .forEach(text.pending::add);
        boolean changed = !text.pending.isEmpty();
        text.pending.stream().collect(Collectors.groupingBy(ObjectRef::otype)).forEach((otype, refs) -> {
            for (int from = 0; from < refs.size(); from += SLICE) {
                List<ObjectRef> slice = refs.subList(from, Math.min(from + SLICE, refs.size()));
                index.update(slice, objects.of(otype, slice));
                slice.forEach(text.pending::remove);
                text.unkept += slice.size();
            }
        });
        return changed;
    }

    /** From memory into files, once there are too many objects. */
    private void moveIfLarge(FullText text, SearchIndex index) {
        if (text.copy == null && !index.isInFiles() && index.size() > properties.memoryUpTo()) {
            SearchIndex moved = files.make();
            moved.addAll(index);
            moved.refresh();
            text.index = moved;
            if (files.areKept()) {
                dirty.follow(true);
                text.copy = FullText.newName();
                text.unkept = UNKEPT;
            }
        }
    }
}
