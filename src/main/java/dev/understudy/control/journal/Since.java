package dev.understudy.control.journal;

import dev.understudy.database.SqlTimes;
import dev.understudy.error.BadRequest;
import dev.understudy.journal.Wanted;
import dev.understudy.web.Ids;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Since when calls are wanted: behind one whose id is known, or from a time on. */
record Since(@Nullable Long id, @Nullable Instant time) {

    static Since of(@Nullable String text) {
        if (text == null) {
            return new Since(null, null);
        }
        OptionalLong id = Ids.read(text);
        return id.isPresent() ? new Since(id.getAsLong(), null) : new Since(null, time(text));
    }

    /** Of years beyond those of clocks no database knows. */
    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (SqlTimes.canKeep(time)) {
                return time;
            }
        } catch (DateTimeParseException neither) {
            // as is what no call can have come at
        }
        throw new BadRequest("since is the id of a call, or a time such as 2030-01-01T00:00:00Z, not '" + text + "'");
    }

    Wanted of(Wanted wanted) {
        return wanted.since(id, time);
    }
}
