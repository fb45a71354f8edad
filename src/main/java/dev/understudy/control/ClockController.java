package dev.understudy.control;

import dev.understudy.error.BadRequest;
import dev.understudy.instance.ClockWatcher;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.Instance;
import dev.understudy.instance.InstanceClock;
import dev.understudy.instance.InstanceSettings;
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

    /**
     * @param ahead how far it is ahead of the machine's clock, in ISO 8601
     * @param stopped whether it shows the same time until it is moved or started
     */
    record ClockPayload(Instant now, Duration ahead, boolean stopped) {

        static ClockPayload of(Instance instance) {
            InstanceClock clock = instance.clock();
            return new ClockPayload(clock.instant(), clock.ahead(), clock.isStopped());
        }
    }

    /**
     * What can be said together: it is set first, and moved then.
     *
     * @param advance by how much to move it, in ISO 8601 such as {@code PT25H} or {@code -P1D}
     * @param now the time to set it to
     * @param stopped true stops it, false lets it run on from the time that it shows
     */
    record Turn(
            @Nullable Duration advance,
            @Nullable Instant now,
            @Nullable Boolean stopped) {

        /** Further than any test needs, and little enough to be added to any time. */
        private static final Duration FURTHEST = Duration.ofDays(36_500);

        InstanceClock.Change change() {
            if (advance == null && now == null && stopped == null) {
                throw new BadRequest(
                        "Say what to do with the clock: advance, a duration such as PT25H; now, a time such"
                                + " as 2030-01-01T00:00:00Z; or stopped, true or false");
            }
            if (advance != null && (advance.compareTo(FURTHEST) > 0 || advance.compareTo(FURTHEST.negated()) < 0)) {
                throw new BadRequest("advance is a duration such as PT25H, of at most 36500 days");
            }
            if (now != null && (now.isBefore(InstanceClock.EARLIEST) || now.isAfter(InstanceClock.LATEST))) {
                throw new BadRequest("The clock stays within the years 1970 to 9999");
            }
            return new InstanceClock.Change(now, advance, stopped);
        }
    }

    private final InstanceSettings settings;
    private final ObjectProvider<ClockWatcher> watchers;

    ClockController(InstanceSettings settings, ObjectProvider<ClockWatcher> watchers) {
        this.settings = settings;
        this.watchers = watchers;
    }

    @Operation(summary = "Get the instance's time")
    @GetMapping
    ClockPayload get() {
        return ClockPayload.of(CurrentInstance.get());
    }

    @Operation(
            summary = "Move the instance's clock",
            description =
                    "It can be set, moved, stopped and started. Tokens expire and jobs finish by it, and queries are run that were scheduled meanwhile."
                            + " It stays within the years 1970 to 9999.")
    @PutMapping
    ClockPayload turn(@RequestBody Turn turn) {
        Instant from = CurrentInstance.get().clock().instant();
        Instance turned = settings.turnClock(CurrentInstance.get(), turn.change());
        Instant to = turned.clock().instant();
        watchers.forEach(watcher -> watcher.moved(from, to));
        return ClockPayload.of(turned);
    }
}
