package dev.understudy.alation.core.body;

import dev.understudy.error.Failure;
import dev.understudy.error.TooLarge;
import dev.understudy.error.TryLater;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a body has been read into, for endpoints whose path names an object. As Django's views do, they look that up first, and only
 * then say what is wrong with the body. All of it has been received and read before the endpoint begins: no transaction waits for a
 * client.
 *
 * @param <T> what {@link Body} takes
 */
public final class Sent<T> {

    /** A body as it is read; what is wrong with it is a {@link Failure}. */
    interface Reading {

        Object read() throws IOException;
    }

    private final @Nullable T content;
    private final @Nullable Failure refusal;

    private Sent(@Nullable T content, @Nullable Failure refusal) {
        this.content = content;
        this.refusal = refusal;
    }

    @SuppressWarnings("unchecked")
    static <T> Sent<T> of(Reading reading) throws IOException {
        try {
            return new Sent<>((T) reading.read(), null);
        } catch (TooLarge | TryLater notReceived) {
            throw notReceived;
        } catch (Failure refusal) {
            return new Sent<>(null, refusal);
        }
    }

    /** @throws Failure if something is wrong with it */
    public T read() {
        if (content == null) {
            throw Objects.requireNonNull(refusal);
        }
        return content;
    }
}
