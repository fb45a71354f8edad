package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.io.Reader;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.CannotAcquireLockException;
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

    @RestController
    static class Slow {

        private int tries;

        /** Takes longer than calls that collide are tried again for. */
        @PostMapping
        int collidesOnce() {
            tries++;
            if (tries == 1) {
                throw new CannotAcquireLockException("somebody was first");
            }
            return tries;
        }
    }

    @Test
    void howeverLongTheFirstTryTookThereIsASecond() {
        Duration over = Duration.ofMillis(1); // less than the first pause
        ProxyFactory proxies = new ProxyFactory(new Slow());
        proxies.setProxyTargetClass(true);
        proxies.addAdvisor(SecondTry.secondTryOfSlowControllers());
        proxies.addAdvisor(SecondTry.again(Long.MAX_VALUE, over, Ordered.LOWEST_PRECEDENCE));

        assertThat(((Slow) proxies.getProxy()).collidesOnce()).isEqualTo(2);
    }
}
