package dev.understudy.access;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table "APIs by Roles".
 *
 * @param number the row's number, counted from 1 in the table's order
 * @param title what the row lets one do; empty where the table gives only a family
 * @param since the release the family or the row is available from; empty if the table does not say
 * @param evidence where it is known from how its endpoints answer
 * @param endpoints the calls the row covers, those of the table and those that follow it
 * @param mark what its calls have of their own; null for most rows
 */
public record MatrixRow(
        int number,
        String family,
        String title,
        String since,
        Evidence evidence,
        List<Endpoint> endpoints,
        Map<Role, Cell> cells,
        @Nullable Mark mark) {

    /**
     * A path with the methods offered on it.
     *
     * @param path as documented, with its trailing slash if it has one
     * @param reason why it follows the row although the table does not list it; empty for the table's own
     * @param since the release it is available from, the row's as a rule; empty if nothing tells
     */
    public record Endpoint(String path, List<String> methods, String reason, String since) {}

    /** Whether its calls carry no credential that the gate could ask for. */
    public boolean isOpen() {
        return mark == Mark.OPEN;
    }

    /** The row as it was in a release, without what came later. */
    MatrixRow until(Version release) {
        List<Endpoint> there = endpoints.stream()
                .filter(endpoint -> endpoint.since().isEmpty()
                        || Release.version(endpoint.since()).compareTo(release) <= 0)
                .toList();
        return new MatrixRow(number, family, title, since, evidence, there, cells, mark);
    }

    public Cell cell(Role role) {
        return Objects.requireNonNull(cells.get(role));
    }

    /** The cells as the table prints them, in its order. */
    public Map<Role, String> texts() {
        Map<Role, String> texts = new EnumMap<>(Role.class);
        cells.forEach((role, cell) -> texts.put(role, cell.text()));
        return texts;
    }

    /** The roles that it lets in, in the table's order: each in such words, with the stars of its cell. */
    public List<String> letIn(Function<Role, String> word) {
        return Arrays.stream(Role.values())
                .filter(role -> cell(role).letsIn())
                .map(role -> word.apply(role) + cell(role).stars())
                .toList();
    }

    /** What it is, for a header that explains. */
    String line() {
        return "row=%d; family=\"%s\"; title=\"%s\"".formatted(number, family, heading());
    }

    /** The title, or the family where the row has none. */
    public String heading() {
        return title.isEmpty() ? family : title;
    }
}
