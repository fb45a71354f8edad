package dev.understudy.control;

import dev.understudy.access.AccessQuestions;
import dev.understudy.access.Evidence;
import dev.understudy.access.MatrixRow;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.error.Refuses;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what the role table says, and why. */
@RestController
@RequestMapping("/_understudy")
class AccessController {

    /** A row as the table prints it. */
    record RowPayload(
            int row,
            String family,
            String title,
            String since,
            Evidence evidence,
            List<MatrixRow.Endpoint> endpoints,
            Map<Role, String> roles) {

        static RowPayload of(MatrixRow row) {
            return new RowPayload(
                    row.number(), row.family(), row.title(), row.since(), row.evidence(), row.endpoints(), row.texts());
        }
    }

    private final RoleMatrix matrix;
    private final AccessQuestions questions;

    AccessController(RoleMatrix matrix, AccessQuestions questions) {
        this.matrix = matrix;
        this.questions = questions;
    }

    @Operation(
            summary = "Explain an access decision",
            description = "For a starred cell it names the data source with its admins, or the flag. "
                    + "The path may carry a query string; user is an id.")
    @Refuses(mistake = "another role", says = "User 7 does not have the role STEWARD")
    @Refuses(status = HttpStatus.NOT_FOUND, mistake = "unknown user", says = "There is no user 99")
    @GetMapping("access")
    @ReadOnly
    AccessQuestions.AccessAnswer explain(
            @RequestParam String role,
            @RequestParam String method,
            @RequestParam String path,
            @RequestParam(required = false) @Nullable Long user) {
        return questions.explain(Role.named(role), user, method, path);
    }

    @Operation(summary = "Get the whole role table")
    @GetMapping("matrix")
    List<RowPayload> rows() {
        return matrix.rows().stream().map(RowPayload::of).toList();
    }
}
