package dev.understudy.control.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.access.RoleMatrix;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.error.Refuses;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.Instance;
import dev.understudy.instance.InstanceSettings;
import dev.understudy.journal.Call;
import dev.understudy.journal.Exchange;
import dev.understudy.journal.Journal;
import dev.understudy.journal.JournalSetting;
import dev.understudy.journal.Wanted;
import dev.understudy.web.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The last calls of the request's instance. */
@RestController
@RequestMapping("/_understudy/journal")
class JournalController {

    private static final long USUAL_LIMIT = 100;

    /**
     * Calls.
     *
     * @param calls newest first
     * @param first the least id of the journal; 0 if it is empty
     * @param last the greatest id of the journal; 0 if it is empty
     */
    record JournalPayload(List<Call> calls, long first, long last) {}

    /** A call with its heads and bodies; these are null unless they were kept. */
    record CallPayload(
            @JsonUnwrapped Call call, Exchange.@Nullable Message request, Exchange.@Nullable Message response) {

        static CallPayload of(Call call, @Nullable Exchange exchange) {
            return new CallPayload(
                    call, exchange == null ? null : exchange.request(), exchange == null ? null : exchange.response());
        }
    }

    /** @param bodies whether heads and bodies are kept, too */
    record SettingsPayload(@Nullable Boolean bodies) {}

    private final Journal journal;
    private final RoleMatrix matrix;
    private final InstanceSettings settings;

    JournalController(Journal journal, RoleMatrix matrix, InstanceSettings settings) {
        this.journal = journal;
        this.matrix = matrix;
        this.settings = settings;
    }

    /**
     * @param verdict what became of them at their gate: ALLOWED, DENIED, PENDING, UNAUTHENTICATED or NONE
     * @param role of their callers
     * @param row of the role table that has decided
     * @param method that they were made with
     * @param path a part of theirs, in which a star stands for anything
     * @param status that they were answered with
     * @param since the id of a call that they came behind, or a time that they came at or after
     * @param limit how many at most; 100 unless it is said
     */
    @Operation(
            summary = "Get the last calls",
            description =
                    "Newest first. A parameter may have several values, separated by commas or one by one. What was answered before is there.")
    @Refuses(mistake = "no number", says = "Invalid query parameters: [row]")
    @GetMapping
    JournalPayload list(
            @RequestParam(required = false) @Nullable List<String> verdict,
            @RequestParam(required = false) @Nullable List<String> role,
            @RequestParam(required = false) @Nullable List<String> row,
            @RequestParam(required = false) @Nullable List<String> method,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String limit) {
        Instance instance = CurrentInstance.get();
        Wanted wanted = CallQuery.read(verdict, role, row, method, path, status, Since.of(since), matrix);
        int most = (int) Math.min(limit == null ? USUAL_LIMIT : Ids.inQuery("limit", limit), journal.kept());
        long last = journal.last(instance); // what comes meanwhile is left to whoever follows from there
        return new JournalPayload(journal.newest(instance, wanted.upTo(last), most), journal.first(instance), last);
    }

    @Operation(summary = "Get a call with its heads and bodies", description = "Secrets in them are not told.")
    @GetMapping("{id}")
    CallPayload show(@PathVariable long id) {
        Instance instance = CurrentInstance.get();
        Call call = journal.find(instance, id).orElseThrow(() -> new NotFound("The journal has no call " + id));
        return CallPayload.of(call, journal.exchange(instance, id).orElse(null));
    }

    @Operation(summary = "Clear the journal")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        journal.clear(CurrentInstance.get());
    }

    /** @param since the id of the last call that is known, or the time from which on they are wanted */
    @Operation(
            summary = "Follow the journal",
            description =
                    "Server-sent events named 'call' with the id and the JSON of each. Without since, of calls to come.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @Refuses(
            mistake = "no time",
            says = "since is the id of a call, or a time such as 2030-01-01T00:00:00Z, not 'yesterday'")
    @Refuses(
            status = HttpStatus.CONFLICT,
            mistake = "no room",
            says = "There are 64 who follow journals here, as many as there may be")
    @GetMapping("stream")
    void follow(
            @RequestParam(required = false) @Nullable String since,
            HttpServletRequest request,
            HttpServletResponse response) {
        Since known = Since.of(since);
        journal.follow(CurrentInstance.get(), known.id(), known.time(), () -> events(request, response));
    }

    private static AsyncContext events(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return request.startAsync(request, response);
    }

    @Operation(summary = "Get what the journal keeps")
    @GetMapping("settings")
    SettingsPayload settings() {
        return new SettingsPayload(journal.keepsBodies(CurrentInstance.get()));
    }

    @Operation(summary = "Set what the journal keeps", description = "From the next call on, until a reset.")
    @PutMapping("settings")
    SettingsPayload set(@RequestBody SettingsPayload body) {
        if (body.bodies() == null) {
            throw new BadRequest("bodies is required: true or false");
        }
        settings.tell(CurrentInstance.get(), JournalSetting.class, new JournalSetting(body.bodies()));
        return body;
    }
}
