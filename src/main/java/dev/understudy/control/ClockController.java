package dev.understudy.control;

import dev.understudy.error.BadRequest;
import dev.understudy.instance.ClockWatcher;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.Instance;
import dev.understudy.instance.Instances;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of the request's instance. */
@RestController
@RequestMapping("/_understudy/clock")
class ClockController {

    /** @param ahead how far it is ahead of the machine's clock, in ISO 8601 */
    record ClockPayload(Instant now, Duration ahead) {

        static ClockPayload of(Instance instance) {
            return new ClockPayload(instance.clock().instant(), instance.clock().ahead());
        }
    }

    private final Instances instances;
    private final ObjectProvider<ClockWatcher> watchers;

    ClockController(Instances instances, ObjectProvider<ClockWatcher> watchers) {
        this.instances = instances;
        this.watchers = watchers;
    }

    /** @param advance by how much to move it, in ISO 8601 such as {@code PT25H} or {@code -P1D} */
    record Move(@Nullable Duration advance) {}

    @Operation(summary = "Get the instance's time")
    @GetMapping
    ClockPayload get() {
        return ClockPayload.of(CurrentInstance.get());
    }

    @Operation(
            summary = "Move the instance's clock",
            description = "Tokens expire and jobs finish by it, and queries are run that were scheduled meanwhile."
                    + " It stays within the years 1970 to 9999.")
    @PutMapping
    ClockPayload move(@RequestBody Move move) {
        if (move.advance() == null || move.advance().abs().compareTo(Duration.ofDays(36_500)) > 0) {
            throw new BadRequest("advance is required: a duration such as PT25H, of at most 36500 days");
        }
        Instant from = CurrentInstance.get().clock().instant();
        Instance moved = instances.advance(CurrentInstance.get(), move.advance());
        Instant to = moved.clock().instant();
        watchers.forEach(watcher -> watcher.moved(from, to));
        return ClockPayload.of(moved);
    }
}
