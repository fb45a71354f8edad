package dev.understudy.coverage;

import dev.understudy.access.Decision;
import dev.understudy.access.Judgement;
import dev.understudy.access.MatrixRow;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts which cells of the role table calls have tried, in whatever instance. A cell is tried when it has decided on a call, whatever became of
 * that afterwards; a call that ended before its star was settled counts for neither side. Endpoints that ask for no credential are open to all
 * roles, so a call of one tries its whole row.
 */
@Component
public class Coverage {

    private static final int ROLES = Role.values().length;

    private final RoleMatrix matrix;
    private final CoverageStore store;
    private final AtomicLongArray allowed;
    private final AtomicLongArray denied;

    Coverage(RoleMatrix matrix, CoverageStore store) {
        this.matrix = matrix;
        this.store = store;
        this.allowed = new AtomicLongArray(matrix.rows().size() * ROLES);
        this.denied = new AtomicLongArray(allowed.length());
    }

    /** Counts a call that has been answered, and that its gate has looked at. */
    public void count(Judgement judgement, @Nullable Decision decision) {
        if (decision == null) {
            countOpen(judgement.row());
        } else if (!decision.isPending()) {
            AtomicLongArray side = decision.isDenied() ? denied : allowed;
            side.incrementAndGet(
                    place(decision.row().number(), decision.caller().role()));
        }
    }

    private void countOpen(@Nullable Integer row) {
        if (row != null && matrix.rows().get(row - 1).isOpen()) {
            for (Role role : Role.values()) {
                allowed.incrementAndGet(place(row, role));
            }
        }
    }

    private static int place(int row, Role role) {
        return (row - 1) * ROLES + role.ordinal();
    }

    /** Writes what has been counted since. */
    public void write() {
        Map<CoverageStore.Key, Tries> counted = new LinkedHashMap<>();
        for (MatrixRow row : matrix.rows()) {
            for (Role role : Role.values()) {
                int place = place(row.number(), role);
                Tries tries = new Tries(allowed.getAndSet(place, 0), denied.getAndSet(place, 0));
                if (tries.any()) {
                    counted.put(new CoverageStore.Key(row.number(), role), tries);
                }
            }
        }
        if (!counted.isEmpty()) {
            addOrKeep(counted);
        }
    }

    /** What cannot be written is counted on, and written with what comes. */
    private void addOrKeep(Map<CoverageStore.Key, Tries> counted) {
        try {
            store.add(counted);
        } catch (RuntimeException failed) {
            counted.forEach((cell, tries) -> {
                int place = place(cell.row(), cell.role());
                allowed.addAndGet(place, tries.allowed());
                denied.addAndGet(place, tries.denied());
            });
            throw failed;
        }
    }

    /** What has been counted here and what other servers have written. */
    public CoverageReport report(Set<Integer> rows) {
        write();
        return CoverageReport.of(matrix, store.all(), rows);
    }

    /** Forgets all, also what has not been written yet. */
    public void clear() {
        write();
        store.clear();
    }
}
