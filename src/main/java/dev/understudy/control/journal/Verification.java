package dev.understudy.control.journal;

import dev.understudy.access.Judgement.Verdict;
import dev.understudy.access.RoleMatrix;
import dev.understudy.control.RowNumbers;
import dev.understudy.error.BadRequest;
import dev.understudy.journal.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in sentences what is not as a test expects it. */
@Component
class Verification {

    private final RowNumbers rows;
    private final RoleMatrix matrix;

    Verification(RowNumbers rows, RoleMatrix matrix) {
        this.rows = rows;
        this.matrix = matrix;
    }

    /** What is asked, read and found to make sense. */
    record Question(
            List<Expectation> expect,
            boolean nothingDenied,
            @Nullable Set<Integer> onlyRows) {

        List<String> failures(List<Call> calls) {
            return Stream.of(
                            expect.stream()
                                    .map(expectation -> expectation.failure(calls))
                                    .flatMap(Optional::stream),
                            calls.stream().filter(this::isDeniedInVain).map(Question::denial),
                            calls.stream().filter(this::isBeyond).map(this::excess))
                    .flatMap(failures -> failures)
                    .toList();
        }

        private boolean isDeniedInVain(Call call) {
            return nothingDenied && call.verdict() == Verdict.DENIED;
        }

        private boolean isBeyond(Call call) {
            return onlyRows != null && call.row() != null && !onlyRows.contains(call.row());
        }

        private static String denial(Call call) {
            return "Expected that nothing is denied, but this was: " + call.number() + ": " + call.inWords() + ".";
        }

        private String excess(Call call) {
            return "Expected that only rows " + onlyRows + " are used, but this is another: " + call.number() + ": "
                    + call.inWords() + ".";
        }
    }

    private Expectation known(@Nullable Expectation expectation) {
        if (expectation == null) {
            throw new BadRequest("An expectation is an object, such as {\"method\": \"PUT\", \"times\": 1}");
        }
        expectation.requireSense(matrix);
        return expectation;
    }

    Question question(VerificationController.Expected expected) {
        boolean nothingDenied = Boolean.TRUE.equals(expected.nothingDenied());
        List<@Nullable Expectation> named = expected.expect() == null ? List.of() : expected.expect();
        List<Expectation> expect = named.stream().map(this::known).toList();
        if (expect.isEmpty() && !nothingDenied && expected.onlyRows() == null) {
            throw new BadRequest(
                    "Say what to expect: expect, a list of calls; nothingDenied; or onlyRows, a list of rows");
        }
        return new Question(
                expect, nothingDenied, expected.onlyRows() == null ? null : rows.read("onlyRows", expected.onlyRows()));
    }
}
