package dev.understudy.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Heads and bodies of a call, without secrets. */
public record Exchange(Message request, Message response) {

    /**
     * One side of it.
     *
     * @param headers by their names in small letters
     * @param body its beginning; null if there was none or nobody has read it
     */
    public record Message(
            Map<String, String> headers, @Nullable String body) {}
}
