package dev.understudy.control.journal;

import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.journal.Call;
import dev.understudy.web.CanonicalPath;
import dev.understudy.web.ServedPaths;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says of calls that went nowhere which path was probably meant, and of those that were denied who would have been let in. */
@Component
class NearMisses {

    /** Nobody reads more of them. */
    private static final int MOST = 50;

    /**
     * A call that missed.
     *
     * @param nearest the served path that resembles its own most; null if it is served, or if none does
     * @param roles who would have been let in, of a call that was denied; a star says that it depends
     */
    record NearPayload(
            long id,
            String method,
            String path,
            int status,
            @Nullable String nearest,
            @Nullable List<String> roles) {}

    private final ServedPaths served;
    private final RoleMatrix matrix;

    NearMisses(ServedPaths served, RoleMatrix matrix) {
        this.served = served;
        this.matrix = matrix;
    }

    List<NearPayload> of(List<Call> calls) {
        return calls.stream()
                .flatMap(call -> Stream.of(lost(call), denied(call)).flatMap(Optional::stream))
                .limit(MOST)
                .toList();
    }

    private Optional<NearPayload> lost(Call call) {
        CanonicalPath path = CanonicalPath.of(call.path());
        return !has(call, HttpStatus.NOT_FOUND) || path == null || served.has(path)
                ? Optional.empty()
                : served.nearest(path).map(nearest -> near(call, nearest, null));
    }

    private Optional<NearPayload> denied(Call call) {
        return !has(call, HttpStatus.FORBIDDEN) || call.row() == null
                ? Optional.empty()
                : Optional.of(near(call, null, letIn(call.row())));
    }

    private static boolean has(Call call, HttpStatus status) {
        return call.status() != null && call.status() == status.value();
    }

    private List<String> letIn(int row) {
        return matrix.rows().get(row - 1).letIn(Role::name);
    }

    private static NearPayload near(Call call, @Nullable String nearest, @Nullable List<String> roles) {
        int status = Objects.requireNonNull(call.status());
        return new NearPayload(call.number(), call.method(), call.path(), status, nearest, roles);
    }
}
