package dev.understudy.auth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A password, a token or a key as it came, or as it is told once. Whatever holds one can be logged or become part of a message
 * without telling it, and the time that a comparison takes tells nothing of what was compared.
 */
public final class Secret {

    /** What has never been a secret of anybody. */
    public static final Secret NONE = new Secret("");

    private final String inClear;

    public Secret(String inClear) {
        this.inClear = inClear;
    }

    /** Any single value of JSON is a text: passwords may be numbers. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Secret read(Object value) {
        if (value instanceof Collection || value instanceof Map) {
            throw new IllegalArgumentException("a secret is a single value");
        }
        return new Secret(value.toString());
    }

    /** For whoever sends it where it belongs; it is kept as its digest. */
    @JsonValue
    public String inClear() {
        return inClear;
    }

    public boolean isEmpty() {
        return inClear.isEmpty();
    }

    /** What is kept of secrets that a machine makes, and found again by. */
    public String digest() {
        return Secrets.digest(inClear);
    }

    /** Whether a digest is that of this secret. */
    public boolean hasDigest(String digest) {
        return areEqual(digest(), digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && areEqual(digest(), secret.digest());
    }

    @Override
    public int hashCode() {
        return digest().hashCode();
    }

    @Override
    public String toString() {
        return "(secret)";
    }

    private static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
