package dev.understudy.control.journal;

import dev.understudy.access.Caller;
import dev.understudy.access.Credentials;
import dev.understudy.access.Role;
import dev.understudy.control.journal.LeastPrivilege.UsedRow;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.error.Refuses;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.journal.Call;
import dev.understudy.journal.Journal;
import dev.understudy.journal.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a caller would have needed for what the journal has of it. */
@RestController
class LeastPrivilegeController {

    /**
     * What would have sufficed.
     *
     * @param user whose calls they are
     * @param role whose calls they are, where a role was asked for
     * @param smallestRole the role that the table allows least, of those that all rows let in; null if nothing was used
     * @param rows what was used
     * @param denied what was refused, and is not among it
     * @param reason in words
     */
    record LeastPrivilegePayload(
            @Nullable Long user,
            @Nullable Role role,
            @Nullable Role smallestRole,
            List<UsedRow> rows,
            List<UsedRow> denied,
            String reason) {}

    private static final String WHOSE =
            "Say whose calls, and no more: user, an id; token, an API access token; or role";
    private static final String NO_TOKEN =
            "The instance has no such API access token, or it has expired or been revoked";

    private final Journal journal;
    private final LeastPrivilege privileges;
    private final Credentials credentials;

    LeastPrivilegeController(Journal journal, LeastPrivilege privileges, Credentials credentials) {
        this.journal = journal;
        this.privileges = privileges;
        this.credentials = credentials;
    }

    /**
     * @param user id of the user whose calls they are
     * @param token an API access token of the user whose calls they are
     * @param role whose calls they are, whoever has it
     */
    @Operation(
            summary = "Get the least privilege that would have sufficed",
            description =
                    "For a user, whoever has an API access token, or a role: the smallest role, and the rows of the table that"
                            + " were used, as far as the journal reaches.")
    @Refuses(mistake = "nobody", says = WHOSE)
    @Refuses(status = HttpStatus.NOT_FOUND, mistake = "unknown token", says = NO_TOKEN)
    @GetMapping("/_understudy/least-privilege")
    LeastPrivilegePayload get(
            @RequestParam(required = false) @Nullable Long user,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String role) {
        Long caller = token == null ? user : Long.valueOf(ownerOf(token));
        if (user != null && !user.equals(caller)) {
            throw new BadRequest("The token is not one of user " + user + ". " + WHOSE);
        }
        if ((caller == null) == (role == null)) {
            throw new BadRequest(WHOSE);
        }
        Role known = role == null ? null : Role.named(role);
        List<Call> calls = journal.newest(
                CurrentInstance.get(),
                known == null ? Wanted.of(Objects.requireNonNull(caller)) : Wanted.of(known.name()),
                Integer.MAX_VALUE);
        return answer(caller, known, calls);
    }

    private LeastPrivilegePayload answer(@Nullable Long user, @Nullable Role role, List<Call> calls) {
        List<UsedRow> used = privileges.used(calls);
        Role smallest = used.isEmpty() ? null : privileges.smallest(used);
        return new LeastPrivilegePayload(user, role, smallest, used, privileges.denied(calls), reason(used, smallest));
    }

    private static String reason(List<UsedRow> used, @Nullable Role smallest) {
        if (smallest == null) {
            return "The journal has no call of theirs that the table has allowed.";
        }
        List<Integer> conditional = LeastPrivilege.conditional(smallest, used);
        return "Of the roles that are let in by all %d rows, %s is allowed least%s."
                .formatted(
                        used.size(),
                        smallest.title(),
                        conditional.isEmpty() ? "" : "; on a condition in rows " + conditional);
    }

    private long ownerOf(String token) {
        Caller owner = credentials.callerWith(token);
        if (owner == null) {
            throw new NotFound(NO_TOKEN);
        }
        return owner.userId();
    }
}
