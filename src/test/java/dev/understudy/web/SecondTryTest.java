package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done again. */
class SecondTryTest {

    @RestController
    @SuppressWarnings("unused")
    private static final class Endpoints {

        @GetMapping
        void reads() {}

        @DeleteMapping
        void writes() {}

        @PutMapping
        void readsABodyBefore(byte[] body) {}

        @PostMapping
        void takesTheRequest(HttpServletRequest request) {}

        @PostMapping
        void takesAStream(InputStream body) {}

        @PostMapping
        void takesAReader(Reader body) {}

        @TriedAgain
        void carriesOutAChunk() {}

        void isNoEndpoint() {}
    }

    @Test
    void onlyWhatCanBeDoneAgainWhole() {
        var again = SecondTry.secondTryOfControllers().getPointcut().getMethodMatcher();
        assertThat(Arrays.stream(Endpoints.class.getDeclaredMethods())
                        .filter(method -> again.matches(method, Endpoints.class))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrder("writes", "readsABodyBefore", "carriesOutAChunk");
    }
}
