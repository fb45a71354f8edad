package dev.understudy.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords, kept as bcrypt hashes. Basic authentication sends one with every call, so a check that succeeded is remembered
 * for a minute under a digest of hash and password; a changed password has another hash and is checked anew.
 */
@Component
public class Passwords {

    private static final int STRENGTH = 8; // a shared test server: fast beats slow

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);
    private final Cache<String, String> hashes =
            Caffeine.newBuilder().maximumSize(100).build();
    private final Cache<String, Boolean> checked = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** A hash for a dataset, where many accounts share a password: made once for each. */
    public String hash(String password) {
        return hashes.get(Secrets.digest(password), digest -> String.valueOf(encoder.encode(password)));
    }

    public boolean match(String password, String hash) {
        String key = Secrets.digest(hash + '\n' + password);
        if (checked.getIfPresent(key) != null) {
            return true;
        }
        boolean good = encoder.matches(password, hash);
        if (good) {
            checked.put(key, true);
        }
        return good;
    }
}
