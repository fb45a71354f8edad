package dev.understudy.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call is allowed and everything that led to it.
 *
 * @param row number of the governing row
 * @param cell what the row says for the role, as the table prints it
 * @param roles all cells of the row
 * @param condition what a starred cell depends on; absent for plain cells
 */
public record Decision(
        boolean allowed,
        int row,
        String family,
        String title,
        String cell,
        Map<Role, String> roles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Condition condition) {

    /**
     * The condition of a starred cell.
     *
     * @param rule the footnote in words
     * @param met whether it holds; null when only the body names the data source, so the endpoint itself decides
     * @param dataSource id of the data source addressed
     * @param admins ids of the users who administer it
     * @param flag name of the alation_conf flag that decides
     * @param value its current value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(
            String rule,
            @Nullable Boolean met,
            @Nullable Long dataSource,
            @Nullable String dataSourceTitle,
            @Nullable List<Long> admins,
            @Nullable String flag,
            @Nullable Boolean value) {}

    static Decision of(MatrixRow row, Role role, @Nullable Condition condition) {
        Cell cell = row.cell(role);
        boolean met = condition == null ? cell == Cell.YES : !Boolean.FALSE.equals(condition.met());
        Map<Role, String> roles = new LinkedHashMap<>();
        for (Role each : Role.values()) {
            roles.put(each, row.cell(each).text());
        }
        return new Decision(met, row.number(), row.family(), row.heading(), cell.text(), roles, condition);
    }

    /** One line for the header that explains a denial. */
    public String line(Role role) {
        StringBuilder line = new StringBuilder()
                .append("row=")
                .append(row)
                .append("; family=\"")
                .append(family)
                .append("\"; title=\"")
                .append(title)
                .append("\"; role=")
                .append(role)
                .append("; cell=")
                .append(cell);
        if (condition != null) {
            line.append("; condition=\"").append(condition.rule()).append('"');
        }
        List<String> may = roles.entrySet().stream()
                .filter(entry -> entry.getValue().startsWith("Yes"))
                .map(entry -> entry.getKey() + entry.getValue().substring("Yes".length()))
                .toList();
        return line.append("; allowed=").append(String.join(",", may)).toString();
    }
}
