package dev.understudy.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the gate leaves to the endpoint: a starred cell whose data sources stand only in the body. The endpoint settles it before
 * it writes, in one line. Nobody can forget it, see {@link PendingDecisionGuard}.
 */
@Component
public class PendingDecision {

    private final Stars stars;
    private final Enforcement enforcement;

    PendingDecision(Stars stars, Enforcement enforcement) {
        this.stars = stars;
        this.enforcement = enforcement;
    }

    /**
     * Settles whether the caller may do to these data sources what the call asks for. A caller whose cell is a plain Yes may. As
     * long as one of the sources does not exist nothing is settled: the endpoint answers that it was not found. What the gate has denied and
     * let pass stays denied, whatever the body names.
     *
     * @param dataSourceIds all data sources that the call concerns
     * @throws dev.understudy.error.PermissionDenied if the caller does not administer one of them
     */
    public void settle(Collection<Long> dataSourceIds) {
        ServletRequestAttributes call = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = call.getRequest();
        Decision decision = Objects.requireNonNull(Decision.on(request), "no gate has judged this call");
        if (decision.cell() == Cell.YES_FOR_SOURCE_ADMINS && !decision.isDenied()) {
            Decision settled = stars.decide(decision.row(), decision.caller(), dataSourceIds);
            enforcement.carryOut(settled, request, Objects.requireNonNull(call.getResponse()));
        }
    }

    /** Fails if the current call has a decision pending, whose outcome everything that writes must wait for. */
    public static void requireNone() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            Decision decision = Decision.on(call.getRequest());
            if (decision != null && decision.isPending()) {
                throw new UnsettledDecision(decision, call.getRequest());
            }
        }
    }
}
