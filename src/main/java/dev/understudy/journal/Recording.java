package dev.understudy.journal;

import dev.understudy.access.Decision;
import dev.understudy.access.Judgement;
import dev.understudy.access.MatrixRow;
import dev.understudy.logging.Redaction;
import dev.understudy.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call as it was recorded: references to what is known of it anyway. What is told of it is put together by whoever writes it, since most calls
 * of a busy instance are never written.
 */
record Recording(
        Instant time,
        long nanos,
        String method,
        String path,
        @Nullable String query,
        @Nullable Integer status,
        Judgement judgement,
        @Nullable MatrixRow row,
        @Nullable Decision decision,
        boolean lenient,
        @Nullable Long fault,
        @Nullable String error,
        Supplier<Optional<String>> why,
        @Nullable Exchange exchange) {

    private static final Clock MACHINE = Clock.systemUTC();

    private static final int LONGEST_METHOD = 20;

    /** More of a path, a query or a reason is not kept. */
    static final int LONGEST_TEXT = 2000;

    /** More of the users that a condition names are not kept. */
    private static final int MOST_ADMINS = 100;

    private static final double NANOS_IN_A_MICRO = 1000;
    private static final double MICROS_IN_A_MILLI = 1000;

    /** By the machine's time, as whoever looks for a call knows it. */
    static Instant now() {
        return MACHINE.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Call call() {
        return new Call(
                null,
                time,
                Texts.beginning(method, LONGEST_METHOD),
                beginning(path),
                query == null ? null : Redaction.ofQuery(beginning(query)),
                status,
                Math.round(nanos / NANOS_IN_A_MICRO) / MICROS_IN_A_MILLI,
                judgement.verdict(),
                judgement.family(),
                judgement.row(),
                row == null ? null : row.heading(),
                role(),
                decision == null ? null : decision.caller().userId(),
                decision == null ? null : decision.cell().text(),
                condition(),
                why.get().map(Recording::beginning).orElseGet(this::reason),
                error == null ? null : beginning(error),
                lenient,
                fault);
    }

    private static String beginning(String text) {
        return Texts.beginning(text, LONGEST_TEXT);
    }

    private Decision.@Nullable Condition condition() {
        return decision == null || decision.condition() == null
                ? null
                : decision.condition().withAtMost(MOST_ADMINS);
    }

    /** Of what the table has decided; a plain Yes speaks for itself. */
    private @Nullable String reason() {
        if (decision == null) {
            return null;
        }
        boolean plain = decision.condition() == null && !decision.isDenied();
        return plain ? null : decision.line();
    }

    /** As enumerations spell it, whatever the API. */
    private @Nullable String role() {
        String role = judgement.role();
        return role == null ? null : role.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
