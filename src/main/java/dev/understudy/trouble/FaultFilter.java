package dev.understudy.trouble;

import dev.understudy.access.Caller;
import dev.understudy.access.MatrixRow;
import dev.understudy.access.Releases;
import dev.understudy.error.ErrorSurface;
import dev.understudy.error.Errors;
import dev.understudy.error.Failure;
import dev.understudy.error.MetFault;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.web.BrokenConnection;
import dev.understudy.web.CanonicalPath;
import dev.understudy.web.ServedPaths;
import dev.understudy.web.WaitingCalls;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has calls of the emulated services meet the faults that their instance was told. It stands before the gates for faults that anybody
 * may meet, and once more behind them for those of a role.
 */
final class FaultFilter implements Filter {

    private final boolean isBehindGates;
    private final RuleUses uses;
    private final List<ErrorSurface> services;
    private final ServedPaths served;
    private final Releases releases;
    private final Errors errors;
    private final WaitingCalls waiting;

    FaultFilter(
            boolean isBehindGates,
            RuleUses uses,
            List<ErrorSurface> services,
            ServedPaths served,
            Releases releases,
            Errors errors,
            WaitingCalls waiting) {
        this.isBehindGates = isBehindGates;
        this.uses = uses;
        this.services = services;
        this.served = served;
        this.releases = releases;
        this.errors = errors;
        this.waiting = waiting;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        Faults faults = CurrentInstance.setting(Faults.class);
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        Faults.Entry met = faults == null ? null : met(faults, request);
        if (met == null) {
            chain.doFilter(servletRequest, servletResponse);
            return;
        }
        MetFault.keepOn(request, met.id());
        stage(met.fault(), request, (HttpServletResponse) servletResponse, chain);
    }

    private Faults.@Nullable Entry met(Faults faults, HttpServletRequest request) {
        String path = request.getRequestURI();
        if (MetFault.on(request) != null || services.stream().noneMatch(service -> service.covers(path))) {
            return null;
        }
        for (Faults.Entry entry : faults.all()) {
            if (fits(entry.fault(), request)
                    && entry.fault().isDue()
                    && uses.use(entry.id(), entry.fault().times())) {
                return entry;
            }
        }
        return null;
    }

    private boolean fits(Fault fault, HttpServletRequest request) {
        return isBehindGates == (fault.role() != null)
                && fault.fits(request.getMethod(), request.getRequestURI())
                && (fault.row() == null || fault.row() == row(request))
                && (fault.role() == null || isOf(fault, Caller.on(request)));
    }

    private static boolean isOf(Fault fault, @Nullable Caller caller) {
        return caller != null && caller.role() == fault.role();
    }

    /** 0 for a call that has none. */
    private long row(HttpServletRequest request) {
        MatrixRow row = releases.rowOf(request);
        return row == null ? 0 : row.number();
    }

    private void stage(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (fault.delay() != null) {
            wait(fault.delay().next());
        }
        if (fault.breaks(Fault.Connection.RESET)) {
            MetFault.breaks(request);
            throw new BrokenConnection();
        }
        if (!fault.breaks(Fault.Connection.TRUNCATE)) {
            answer(fault, request, response, chain);
            return;
        }
        answer(fault, request, new CutOffResponse(response), chain);
        response.flushBuffer();
        throw new BrokenConnection();
    }

    private void answer(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Failure failure = fault.failure(request.getMethod(), () -> methods(CanonicalPath.ofCall(request)));
        if (failure == null) {
            chain.doFilter(request, response);
        } else {
            MetFault.answers(request);
            errors.write(request, response, failure);
        }
    }

    /** Those that the instance's release has. */
    private List<String> methods(CanonicalPath path) {
        return served.methods(path).stream()
                .filter(method -> releases.later(path, method).isEmpty())
                .toList();
    }

    /** Only some calls at once, since others might find no thread. */
    private void wait(Duration time) {
        waiting.during(() -> {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException serverEnds) {
                Thread.currentThread().interrupt();
            }
            return time;
        });
    }
}
