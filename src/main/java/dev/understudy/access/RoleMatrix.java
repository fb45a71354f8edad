package dev.understudy.access;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Nearest;
import dev.understudy.web.CanonicalPath;
import dev.understudy.web.Methods;
import dev.understudy.web.PathTree;
import java.lang.module.ModuleDescriptor.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table "APIs by Roles": its rows, and which of them governs a call. What has no row is closed. */
@Component
public class RoleMatrix {

    /** A path of the table, as documented, with the governing row by method. */
    private static final class Governed {

        private final String template;
        private final Map<String, MatrixRow> rows = new LinkedHashMap<>();
        private boolean isOpen = true;

        Governed(String template) {
            this.template = template;
        }

        /** Rows that share path and method (76 and 77, 115 to 117) have the same cells; the first stands for all. */
        void add(MatrixRow.Endpoint endpoint, MatrixRow row) {
            endpoint.methods().forEach(method -> rows.putIfAbsent(method, row));
            isOpen = isOpen && row.isOpen();
        }
    }

    /**
     * Where a path stands in the table.
     *
     * @param template the documented form of the path
     * @param row the row that governs the method, or null if the path is not offered for it
     * @param isOpen whether no call of the path carries a credential that the gate could ask for
     * @param methods the methods offered on the path
     * @param variables the values of the path's variables
     */
    public record Place(
            String template,
            @Nullable MatrixRow row,
            boolean isOpen,
            Set<String> methods,
            Map<String, String> variables) {}

    private final List<MatrixRow> rows;
    private final PathTree<Governed> paths = new PathTree<>();

    RoleMatrix() {
        this(MatrixReader.read());
    }

    private RoleMatrix(List<MatrixRow> rows) {
        this.rows = rows;
        for (MatrixRow row : rows) {
            for (MatrixRow.Endpoint endpoint : row.endpoints()) {
                paths.at(endpoint.path(), () -> new Governed(endpoint.path())).add(endpoint, row);
            }
        }
    }

    /** The table as it was in a release, without what came later. */
    RoleMatrix until(Version release) {
        return new RoleMatrix(rows.stream().map(row -> row.until(release)).toList());
    }

    /** All rows in the table's order. */
    public List<MatrixRow> rows() {
        return rows;
    }

    /**
     * The name of a family as the table has it, by that name or the same without "API", in any case.
     *
     * @throws BadRequest if there is no such family
     */
    public String family(String name) {
        List<String> families = rows.stream().map(MatrixRow::family).distinct().toList();
        return families.stream()
                .filter(family -> family.equalsIgnoreCase(name) || family.equalsIgnoreCase(name + " API"))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "The role table has no family '" + name + "'" + new Nearest(families).hint(name)));
    }

    /** @throws BadRequest if there is no such row */
    public void requireRow(long number) {
        if (number < 1 || number > rows.size()) {
            throw new BadRequest("There is no row " + number + "; the role table has rows 1 to " + rows.size());
        }
    }

    /** A row by its number, which is one of the table's. */
    public MatrixRow row(int number) {
        return rows.get(number - 1);
    }

    /** The place of a call, most specific path first, then the method; null for a path the table does not have. */
    public @Nullable Place find(CanonicalPath path, String method) {
        PathTree.Match<Governed> match = paths.find(path.segments());
        if (match == null) {
            return null;
        }
        Governed governed = match.value();
        MatrixRow row = governed.rows.get(Methods.answering(method));
        return new Place(governed.template, row, governed.isOpen, governed.rows.keySet(), match.variables());
    }
}
