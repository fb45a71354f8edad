package dev.understudy.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an answered call in logs and meters. It says how the call was judged, and not whose it was; there are few different ones.
 *
 * @param family of the table, or a name for what else the URL belongs to
 * @param row number of the governing row; null outside of the table
 * @param role of the caller, as the table prints it; null where nobody is known
 */
public record Judgement(
        String family, @Nullable Integer row, @Nullable String role, Verdict verdict) {

    /** What became of a call at its gate. */
    public enum Verdict {
        ALLOWED,
        DENIED,
        /** The endpoint has answered before it knew enough to decide. */
        PENDING,
        /** Nobody known has called. */
        UNAUTHENTICATED,
        /** The URL asks for no credential, or there is no such URL, or the call was answered before anybody looked who called. */
        NONE
    }

    /** Of a call that no gate covers. */
    static final Judgement ELSEWHERE = none("elsewhere");

    /** On a request that its gate has looked at. */
    private static final String SEEN = Judgement.class.getName() + ".seen";

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** Of a call that the table has decided on. */
    static Judgement of(Decision decision) {
        MatrixRow row = decision.row();
        return new Judgement(
                row.family(),
                row.number(),
                decision.caller().role().title(),
                Verdict.valueOf(decision.verdict().name()));
    }

    /** Of a call outside of the table, whose gate says what it thinks by the status alone. */
    public static Judgement byStatus(String family, @Nullable String role, int status) {
        Verdict verdict = switch (status) {
            case UNAUTHORIZED -> Verdict.UNAUTHENTICATED;
            case FORBIDDEN -> Verdict.DENIED;
            default -> Verdict.ALLOWED;
        };
        return new Judgement(family, null, role, verdict);
    }

    /** Notes that a gate looks at a request. */
    static void note(HttpServletRequest request) {
        request.setAttribute(SEEN, true);
    }

    /** Whether its gate has looked at a request: a fault, for one, may have answered before. */
    public static boolean isMadeOf(HttpServletRequest request) {
        return request.getAttribute(SEEN) != null;
    }

    /** This, or that nothing was judged where no gate has looked. */
    Judgement unlessUnseen(HttpServletRequest request) {
        return isMadeOf(request) ? this : new Judgement(family, row, null, Verdict.NONE);
    }

    /** Whether the call went where no API is. */
    public boolean isElsewhere() {
        return this == ELSEWHERE;
    }

    /** Of a call that no gate had to judge. */
    private static Judgement none(String family) {
        return new Judgement(family, null, null, Verdict.NONE);
    }
}
