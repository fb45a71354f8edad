package dev.understudy.trouble;

import dev.understudy.access.Caller;
import dev.understudy.access.Judgements;
import dev.understudy.access.MatrixRow;
import dev.understudy.access.Releases;
import dev.understudy.error.Errors;
import dev.understudy.error.Throttled;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.InstanceClock;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses calls that are more than the limits which their instance was told. It stands behind the gates: who was refused there is not counted. */
final class LimitFilter implements Filter {

    private final CallCounts counts;
    private final Releases releases;
    private final Judgements judgements;
    private final Clock clock;
    private final Errors errors;

    LimitFilter(CallCounts counts, Releases releases, Judgements judgements, Clock clock, Errors errors) {
        this.counts = counts;
        this.releases = releases;
        this.judgements = judgements;
        this.clock = clock;
        this.errors = errors;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        Limits limits = CurrentInstance.setting(Limits.class);
        Throttled refusal = limits == null ? null : refusal(limits, (HttpServletRequest) servletRequest);
        if (refusal == null) {
            chain.doFilter(servletRequest, servletResponse);
        } else {
            errors.write((HttpServletRequest) servletRequest, (HttpServletResponse) servletResponse, refusal);
        }
    }

    private @Nullable Throttled refusal(Limits limits, HttpServletRequest request) {
        MatrixRow row = releases.rowOf(request);
        String family = row == null ? judgements.familyWithoutRow(request) : row.family();
        if (family == null) {
            return null;
        }
        Caller caller = Caller.on(request);
        return limits.rates().stream()
                .filter(rate -> rate.counts(family, request.getMethod()))
                .map(rate -> refusal(rate, caller == null ? 0 : caller.userId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Time is cut into stretches, as long as the rate says, each of which has as many calls. */
    private @Nullable Throttled refusal(Rate rate, long caller) {
        long now = InstanceClock.micros(clock.instant());
        long length = Objects.requireNonNull(rate.per()).toNanos() / 1000;
        long stretch = Math.floorDiv(now, length);
        if (counts.count(rate, caller, stretch, Objects.requireNonNull(rate.calls()))) {
            return null;
        }
        long left = (stretch + 1) * length - now;
        return new Throttled(Duration.of(left, ChronoUnit.MICROS)
                .plusSeconds(1)
                .minusNanos(1)
                .toSeconds());
    }
}
