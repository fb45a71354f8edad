package dev.understudy.journal;

import dev.understudy.access.Judgement;
import java.time.Instant;
import java.util.Optional;

/** Calls as they are recorded, of which nothing is known but what they asked for. */
final class Recordings {

    private Recordings() {}

    static Recording of(String path) {
        return of(path, Instant.EPOCH);
    }

    static Recording of(String path, Instant time) {
        Judgement judgement = Judgement.byStatus("any", null, 200);
        return new Recording(
                time, 1, "GET", path, null, 200, judgement, null, null, false, null, null, Optional::empty, null);
    }
}
