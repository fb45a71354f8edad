package dev.understudy.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords, kept as bcrypt hashes. Basic authentication sends one with every call, so a check that succeeded is remembered
 * for a minute under a digest of hash and password; a changed password has another hash and is checked anew. Every check that fails
 * costs the same, whether or not there was a hash to check against: the time tells nobody which accounts there are.
 */
@Component
public class Passwords {

    private static final int LONGEST = 72;
    static final int STRENGTH = 8; // a shared test server: fast beats slow

    /** What a hash looks like that no password is known of: to make a true one would take its time at each start. */
    static final String NOBODYS = "$2a$%02d$%s".formatted(STRENGTH, ".".repeat(53));

    private final PasswordEncoder encoder;
    private final Cache<String, String> hashes =
            Caffeine.newBuilder().maximumSize(100).build();
    private final Cache<String, Boolean> checked = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Passwords() {
        this(new BCryptPasswordEncoder(STRENGTH));
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** A hash for a dataset, where many accounts share a password: made once for each. */
    public String hash(Secret password) {
        return hashes.get(password.digest(), digest -> String.valueOf(encoder.encode(fitting(password))));
    }

    /**
     * Whether the password is that of the hash.
     *
     * @param hash null or empty if there is no such account, or it has no password; then nothing matches
     */
    public boolean match(Secret password, @Nullable String hash) {
        if (hash == null || hash.isEmpty()) {
            return encoder.matches(fitting(password), NOBODYS); // never, but it takes its time
        }
        String key = Secrets.digest(hash + '\n' + password.inClear());
        if (checked.getIfPresent(key) != null) {
            return true;
        }
        boolean good = encoder.matches(fitting(password), hash);
        if (good) {
            checked.put(key, true);
        }
        return good;
    }

    /** What is hashed takes 72 bytes and no more; of longer passwords it takes a digest. */
    private static String fitting(Secret password) {
        String inClear = password.inClear();
        return inClear.getBytes(StandardCharsets.UTF_8).length > LONGEST ? password.digest() : inClear;
    }
}
