package dev.understudy.control.journal;

import dev.understudy.instance.CurrentInstance;
import dev.understudy.journal.Call;
import dev.understudy.journal.Journal;
import dev.understudy.journal.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Compares what was called with what a test expects. */
@RestController
class VerificationController {

    private static final String TOO_FEW = """
            {"passed": false, "failures": ["Expected STEWARD at least 1 times, but there were 0. No call comes near."], "near": []}""";

    /**
     * What a test expects of the calls of an instance. All of it has to hold.
     *
     * @param expect calls that were made
     * @param nothingDenied whether no call was denied, also none that has passed in soft mode
     * @param onlyRows numbers of rows of the role table, or ranges of them such as "15-20", which are all that may have been used
     * @param since id of a call, or a time: calls before do not count
     */
    record Expected(
            @Nullable List<@Nullable Expectation> expect,
            @Nullable Boolean nothingDenied,
            @Nullable List<@Nullable String> onlyRows,
            @Nullable String since) {}

    /**
     * The outcome.
     *
     * @param failures what was expected and is not so, in sentences
     * @param near for calls that went nowhere or were denied, what was probably meant
     */
    record VerificationPayload(boolean passed, List<String> failures, List<NearMisses.NearPayload> near) {}

    private final Journal journal;
    private final Verification verification;
    private final NearMisses near;

    VerificationController(Journal journal, Verification verification, NearMisses near) {
        this.journal = journal;
        this.verification = verification;
        this.near = near;
    }

    @Operation(
            summary = "Verify the calls",
            description = "200 if all is as expected, 409 with the differences if not.")
    @ApiResponse(responseCode = "200", description = "All is as expected")
    @ApiResponse(
            responseCode = "409",
            description = "It is not, and this is what differs",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = VerificationPayload.class),
                            examples = @ExampleObject(name = "a call too few", value = TOO_FEW)))
    @PostMapping("/_understudy/journal/verify")
    ResponseEntity<VerificationPayload> verify(@RequestBody Expected expected) {
        Verification.Question question = verification.question(expected);
        List<Call> calls =
                journal.newest(CurrentInstance.get(), Since.of(expected.since()).of(Wanted.ALL), Integer.MAX_VALUE);
        List<String> failures = question.failures(calls);
        return failures.isEmpty()
                ? ResponseEntity.ok(new VerificationPayload(true, failures, List.of()))
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new VerificationPayload(false, failures, near.of(calls)));
    }
}
