package dev.understudy.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.ServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the table says of a call, and everything that led to it. It stays on the request, whether the call is allowed or not.
 *
 * @param row the governing row
 * @param condition what a starred cell depends on; null for plain cells
 */
public record Decision(
        Verdict verdict,
        MatrixRow row,
        Caller caller,
        @Nullable Condition condition) {

    private static final String ATTRIBUTE = Decision.class.getName();

    /** How a decision ends. */
    public enum Verdict {
        ALLOWED,
        DENIED,
        /** Only the body names the data sources concerned: the endpoint settles it before it writes. */
        PENDING
    }

    /**
     * The condition of a starred cell.
     *
     * @param rule the footnote in words
     * @param met whether it holds; null as long as no data source is known that could tell
     * @param dataSource id of the data source addressed; of several, the one that turned the scale
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
            @Nullable Boolean value) {

        static Condition ofFlag(String rule, boolean met, String flag, boolean value) {
            return new Condition(rule, met, null, null, null, flag, value);
        }

        static Condition ofSource(String rule, boolean met, long dataSource, String title, List<Long> admins) {
            return new Condition(rule, met, dataSource, title, admins, null, null);
        }

        /** Whoever names no source that could tell leaves it open, and so does a source that is not there. */
        static Condition open(String rule, @Nullable Long dataSource) {
            return new Condition(rule, null, dataSource, null, null, null, null);
        }

        /** Of no source at all. */
        static Condition met(String rule) {
            return new Condition(rule, true, null, null, null, null, null);
        }

        /** The same, with no more than so many of the admins; for whoever keeps it. */
        public Condition withAtMost(int mostAdmins) {
            return admins == null || admins.size() <= mostAdmins
                    ? this
                    : new Condition(rule, met, dataSource, dataSourceTitle, admins.subList(0, mostAdmins), flag, value);
        }

        Verdict verdict() {
            return met == null ? Verdict.PENDING : met ? Verdict.ALLOWED : Verdict.DENIED;
        }
    }

    /** The decision on a request; null where none was made: on open endpoints, without a credential, outside the table. */
    public static @Nullable Decision on(ServletRequest request) {
        return (Decision) request.getAttribute(ATTRIBUTE);
    }

    static Decision of(MatrixRow row, Caller caller) {
        Verdict verdict = row.cell(caller.role()) == Cell.YES ? Verdict.ALLOWED : Verdict.DENIED;
        return new Decision(verdict, row, caller, null);
    }

    static Decision of(MatrixRow row, Caller caller, Condition condition) {
        return new Decision(condition.verdict(), row, caller, condition);
    }

    /** Keeps the decision on the request. */
    void keepOn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The same, but left to the endpoint unless it is a refusal. */
    Decision stillPending() {
        return isDenied() ? this : new Decision(Verdict.PENDING, row, caller, condition);
    }

    public boolean isDenied() {
        return verdict == Verdict.DENIED;
    }

    public boolean isPending() {
        return verdict == Verdict.PENDING;
    }

    /** What the row says for the caller's role. */
    public Cell cell() {
        return row.cell(caller.role());
    }

    /** One line that explains. */
    public String line() {
        String rule = condition == null ? "" : "; condition=\"" + condition.rule() + '"';
        String may = String.join(",", row.letIn(Role::name));
        return "%s; role=%s; cell=%s%s; allowed=%s".formatted(row.line(), caller.role(), cell().text(), rule, may);
    }
}
