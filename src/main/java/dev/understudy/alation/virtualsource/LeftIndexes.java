package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.upload.SeenIds;
import dev.understudy.web.TriedAgain;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes indexes that an upload has not mentioned, and tells their columns. */
@Component
class LeftIndexes {

    private static final int PAGE = 2000;

    private final IndexRows rows;
    private final IndexedColumns columns;

    LeftIndexes(IndexRows rows, IndexedColumns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Goes on by some hundred.
     *
     * @param mentioned those that stay
     * @param seen those over what is hidden stay, too
     * @param below the first of them have lesser ids
     * @return from where to go on; 0 if there were none
     */
    @TriedAgain
    @Transactional
    long deletePage(long dataSourceId, SeenIds mentioned, ObjectView seen, long below) {
        List<IndexState> page = rows.next(dataSourceId, below, PAGE);
        Set<ObjectRef> hidden =
                seen.hiddenParts(page.stream().map(LeftIndexes::table).toList());
        List<IndexState> gone = page.stream()
                .filter(index -> !mentioned.contains(index.id()) && !hidden.contains(table(index)))
                .toList();
        rows.delete(gone.stream().map(IndexState::id).toList());
        columns.refresh(gone, List.of());
        return page.isEmpty() ? 0 : page.get(page.size() - 1).id();
    }

    private static ObjectRef table(IndexState index) {
        return new ObjectRef(Otypes.TABLE, index.tableId());
    }
}
