package dev.understudy.access;

import dev.understudy.error.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Decides for one API who may enter. It runs before body, validation or lookup. */
public interface Gate {

    /** Whether this gate guards the path, given in canonical form. */
    boolean covers(String path);

    /** Lets the request through or throws the {@link dev.understudy.error.Failure} that says why not. */
    void admit(HttpServletRequest request, HttpServletResponse response);

    /** What lets somebody in, in words. */
    String key();

    /**
     * Why it refused, in words: what it found no good credential in, or what the caller lacks, unless the refusal says it itself. Asked for
     * outside of the table only.
     */
    default String why(Failure refusal, HttpServletRequest request) {
        return refusal.text();
    }

    /** Whether behind it is one of the emulated APIs, and nothing of the server's own. */
    default boolean isEmulated() {
        return true;
    }

    /** The family of the role table that its calls belong to, though the table has no rows for them; null if they belong to none. */
    default @Nullable String family() {
        return null;
    }

    /** How a call that it guards was judged, for logs and meters: told afterwards, by what is on the request and the status that was answered. */
    Judgement judgement(HttpServletRequest request, int status);
}
