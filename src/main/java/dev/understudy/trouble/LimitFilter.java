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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses calls that are more than the limits which their instance was told. It stands behind the gates: who was refused there is not counted. */
final class LimitFilter implements Filter {

    /** Whoever calls endpoints that ask for no credential: the users' ids begin behind it. */
    private static final long UNKNOWN = 0;

    private static final long IDENTITY_PROVIDERS = -1;

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
        List<Rate> rates = limits.rates().stream()
                .filter(rate -> rate.counts(family, request.getMethod()))
                .toList();
        long now = InstanceClock.micros(clock.instant());
        Optional<Rate> exceeded = rates.isEmpty() ? Optional.empty() : counts.count(rates, caller(request, row), now);
        return exceeded.map(rate -> refusal(rate, now)).orElse(null);
    }

    private static long caller(HttpServletRequest request, @Nullable MatrixRow row) {
        Caller caller = Caller.on(request);
        if (caller != null) {
            return caller.userId();
        }
        return row == null ? IDENTITY_PROVIDERS : UNKNOWN;
    }

    private static Throttled refusal(Rate exceeded, long now) {
        long left = (exceeded.stretch(now) + 1) * exceeded.micros() - now;
        return new Throttled(Duration.of(left, ChronoUnit.MICROS)
                .plusSeconds(1)
                .minusNanos(1)
                .toSeconds());
    }
}
