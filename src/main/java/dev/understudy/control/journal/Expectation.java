package dev.understudy.control.journal;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.understudy.access.Judgement.Verdict;
import dev.understudy.access.RoleMatrix;
import dev.understudy.error.BadRequest;
import dev.understudy.journal.Call;
import dev.understudy.web.Methods;
import dev.understudy.web.PathGlob;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls that somebody expects to have been made. What is left out may be anything.
 *
 * @param role of the caller
 * @param path in which stars stand for anything
 * @param status that was answered
 * @param row of the role table that has decided
 * @param user id of the user who called
 * @param times how many there were, exactly
 * @param atLeast how many there were at least; 1 if nothing is said of their number
 * @param atMost how many there were at most
 */
@Schema(name = "Expectation")
record Expectation(
        @Nullable String role,
        @Nullable String method,
        @Nullable String path,
        @Nullable Integer status,
        @Nullable Integer row,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable
        Verdict verdict,

        @Nullable Long user,
        @Nullable Integer times,
        @Nullable Integer atLeast,
        @Nullable Integer atMost) {

    Expectation {
        if (times != null && (atLeast != null || atMost != null)) {
            throw new BadRequest("Say either times, or atLeast and atMost");
        }
        if (atLeast != null && atMost != null && atLeast > atMost) {
            throw new BadRequest("There cannot be at least " + atLeast + " calls and at most " + atMost);
        }
        Stream.of(Optional.ofNullable(times), Optional.ofNullable(atLeast), Optional.ofNullable(atMost))
                .flatMap(Optional::stream)
                .filter(count -> count < 0)
                .forEach(negative -> {
                    throw new BadRequest("Calls are made 0 times or more, not " + negative);
                });
    }

    /** Refuses what no call can ever be, which would pass unseen where no call is expected. */
    void requireSense(RoleMatrix matrix) {
        CallQuery.requireRole(role);
        Methods.require(method);
        if (path != null && !PathGlob.fitsSome(path)) {
            throw new BadRequest("path is one that was called, such as /integration/v2/*, not '" + path + "'");
        }
        if (path != null && PathGlob.namesInstance(path)) {
            throw new BadRequest("path is one behind the instance, such as /integration/v2/*, not '" + path + "'");
        }
        if (status != null) {
            CallQuery.requireStatus(status);
        }
        if (row != null) {
            matrix.requireRow(row);
        }
    }

    int least() {
        return times != null ? times : atLeast != null ? atLeast : atMost == null ? 1 : 0;
    }

    int most() {
        return times != null ? times : atMost != null ? atMost : Integer.MAX_VALUE;
    }

    /** What is wrong with the calls that were made, in a sentence. */
    Optional<String> failure(List<Call> calls) {
        long found = calls.stream().filter(this::isMetBy).count();
        return found >= least() && found <= most()
                ? Optional.empty()
                : Optional.of(new Shortfall(this, calls, found).inWords());
    }

    private boolean isMetBy(Call call) {
        return fitting(call) == conditions();
    }

    private int conditions() {
        return (int) Stream.of(role, method, path, status, row, verdict, user)
                .filter(Objects::nonNull)
                .count();
    }

    /** How many of the conditions a call meets. */
    int fitting(Call call) {
        return (int) Stream.of(
                        isText(role, call.role()),
                        isText(method, call.method()),
                        path != null && new PathGlob(path).fits(call.path()),
                        is(status, call.status()),
                        is(row, call.row()),
                        is(verdict, call.verdict()),
                        is(user, call.user()))
                .filter(fits -> fits)
                .count();
    }

    private static boolean isText(@Nullable String wanted, @Nullable String found) {
        return wanted != null && wanted.equalsIgnoreCase(found);
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object found) {
        return wanted != null && wanted.equals(found);
    }
}
