package dev.understudy.alation.core.upload;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids of objects that an upload has mentioned, a bit each: a million of them take some hundred kilobytes, wherever they lie. */
public final class SeenIds {

    private static final int PAGE = 1 << 16;

    private final Map<Long, BitSet> pages = new HashMap<>();

    public void addAll(Collection<Long> ids) {
        ids.forEach(id -> pages.computeIfAbsent(id / PAGE, page -> new BitSet()).set((int) (id % PAGE)));
    }

    public boolean contains(long id) {
        BitSet page = pages.get(id / PAGE);
        return page != null && page.get((int) (id % PAGE));
    }

    /** Those that are not among them. */
    public List<Long> without(List<Long> ids) {
        return ids.stream().filter(id -> !contains(id)).toList();
    }
}
