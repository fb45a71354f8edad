package dev.understudy.openapi;

import dev.understudy.access.Cell;
import dev.understudy.access.MatrixRow;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What "APIs by Roles" says. */
@Component
class AlationTables implements Tables {

    private final RoleMatrix matrix;

    AlationTables(RoleMatrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public Access of(Endpoint endpoint) {
        MatrixRow row = Objects.requireNonNull(place(endpoint).row(), endpoint.path());
        String words = "Row %d of \"APIs by Roles\"%s. May be called by: %s."
                .formatted(row.number(), followed(endpoint, row), callers(row));
        return new Access(
                row.family(), title(endpoint, row), words, row.texts(), !row.isOpen(), !row.isOpen() && !isForAll(row));
    }

    /** With its slash at the end, if it has one. */
    @Override
    public String spelling(Endpoint endpoint) {
        return endpoint.path() + (place(endpoint).template().endsWith("/") ? "/" : "");
    }

    private RoleMatrix.Place place(Endpoint endpoint) {
        return Objects.requireNonNull(
                matrix.find(endpoint.canonicalPath(), endpoint.method().name()), endpoint.path());
    }

    /** Says of what is not in the table why it follows the row. */
    private String followed(Endpoint endpoint, MatrixRow row) {
        String reason = listed(place(endpoint).template(), row).reason();
        return reason.isEmpty() ? "" : ", by which it goes without being listed (" + reason + ")";
    }

    /** The row's title if it is about this operation only, with the family if other rows have the same. */
    private @Nullable String title(Endpoint endpoint, MatrixRow row) {
        String main = Objects.requireNonNull(
                        matrix.find(endpoint.mainPath(), endpoint.method().name()))
                .template();
        long covered = row.endpoints().stream()
                .filter(each -> each.reason().isEmpty())
                .mapToLong(each -> each.methods().size())
                .sum();
        if (row.title().isEmpty() || covered > 1 || !listed(main, row).reason().isEmpty()) {
            return null;
        }
        long alike = matrix.rows().stream()
                .filter(other -> other.title().equals(row.title()))
                .count();
        return alike > 1 ? row.title() + ", " + row.family() : row.title();
    }

    private static MatrixRow.Endpoint listed(String template, MatrixRow row) {
        return row.endpoints().stream()
                .filter(each -> Endpoints.withoutSlash(each.path()).equals(Endpoints.withoutSlash(template)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(template + " is not of row " + row.number()));
    }

    private static String callers(MatrixRow row) {
        return isForAll(row) ? "everyone" : String.join(", ", row.letIn(Role::title));
    }

    private static boolean isForAll(MatrixRow row) {
        return Arrays.stream(Role.values()).allMatch(role -> row.cell(role) == Cell.YES);
    }
}
