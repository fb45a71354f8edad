package dev.understudy.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How much work a password makes. */
class PasswordsTest {

    private final AtomicInteger checks = new AtomicInteger();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "an account's"})
    void aWrongPasswordIsCheckedOnceWhoeverItIsFor(@Nullable String account) {
        Passwords passwords = counting("wrong");
        String hash = account == null || account.isEmpty() ? account : passwords.hash(new Secret("right"));

        assertThat(passwords.match(new Secret("wrong"), hash)).isFalse();
        assertThat(passwords.match(new Secret("wrong"), hash)).isFalse();

        assertThat(checks).hasValue(2);
    }

    /** A hash of another form is refused at once, and one of less strength sooner. */
    @Test
    void whereThereIsNoAccountThereIsAHashOfTheSameStrength() {
        assertThat(new BCryptPasswordEncoder(Passwords.STRENGTH + 1).upgradeEncoding(Passwords.NOBODYS))
                .isTrue();
        assertThat(new BCryptPasswordEncoder(Passwords.STRENGTH).upgradeEncoding(Passwords.NOBODYS))
                .isFalse();
    }

    @Test
    void aRightOneIsCheckedOnceAMinute() {
        Passwords passwords = counting("right");
        String hash = passwords.hash(new Secret("right"));

        assertThat(passwords.match(new Secret("right"), hash)).isTrue();
        assertThat(passwords.match(new Secret("right"), hash)).isTrue();

        assertThat(checks).hasValue(1);
    }

    private Passwords counting(String password) {
        return new Passwords(new CountingEncoder(password, checks, new BCryptPasswordEncoder(4)));
    }

    /** Counts the checks of one password that cost time: bcrypt itself answers at once where there is no hash. */
    record CountingEncoder(String counted, AtomicInteger checks, PasswordEncoder encoder) implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return String.valueOf(encoder.encode(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            if (counted.contentEquals(String.valueOf(password)) && hash != null && !hash.isEmpty()) {
                checks.incrementAndGet();
            }
            return encoder.matches(password, hash);
        }
    }
}
