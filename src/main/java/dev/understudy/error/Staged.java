package dev.understudy.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Nothing has gone wrong, but somebody wants to see what a client makes of such an answer. */
public final class Staged extends Failure {

    private final HttpStatus status;
    private final @Nullable String ownText;
    private final transient @Nullable Failure like;

    /** @param status from 400 on */
    public Staged(HttpStatus status, String text) {
        super(text);
        this.status = status;
        this.ownText = text;
        this.like = null;
    }

    /**
     * What looks as if something had gone wrong indeed.
     *
     * @param ownText in place of the words that each API has for it, which still come with the same headers; null for these words
     * @param like which has that status with every API
     */
    public Staged(HttpStatus status, @Nullable String ownText, Failure like) {
        super(Objects.requireNonNullElseGet(ownText, like::text));
        this.status = status;
        this.ownText = ownText;
        this.like = like;
    }

    Answer wordedBy(ErrorSurface surface, String path) {
        if (like == null) {
            return surface.word(this, path);
        }
        Answer usual = surface.word(like, path);
        return ownText == null ? usual : surface.word(this, path).with(usual.headers());
    }

    HttpStatus status() {
        return status;
    }
}
