package dev.understudy.web;

import dev.understudy.error.Collision;
import jakarta.servlet.ServletRequest;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Two calls that make or change the same thing at the same moment: both see it as it was, and the database lets one of them in (see
 * {@link WriteIsolation}). The other has been rolled back whole; done once more, it finds what the first has left and answers what it
 * would have a moment later. The more there are, the longer it takes until each has had its turn, so pauses grow; who never comes to
 * it is told to try later.
 */
@Configuration(proxyBeanMethods = false)
class SecondTry {

    /** Twice this is how long somebody is kept waiting at most. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final double GROWTH = 1.5;

    /** Around the transaction, not within it. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor secondTryOfControllers() {
        return again(Long.MAX_VALUE, LONGEST, Ordered.HIGHEST_PRECEDENCE + 1);
    }

    /**
     * Around those tries, which are given their time once more: it runs from when the call began, so what takes longer by itself before
     * it collides, as the first call of a server that has much to load, would have no second try at all.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor secondTryOfSlowControllers() {
        return again(1, Duration.ZERO, Ordered.HIGHEST_PRECEDENCE);
    }

    /** @param longest from the begin of the first try to the end of the pause before the last; none if zero */
    static DefaultPointcutAdvisor again(long times, Duration longest, int order) {
        MethodRetrySpec onCollision = new MethodRetrySpec(
                List.of(),
                List.of(),
                (method, failure) -> Collision.isCauseOf(failure),
                times,
                longest,
                FIRST_PAUSE,
                FIRST_PAUSE,
                GROWTH,
                LONGEST_PAUSE);
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(new Writes(), new SimpleRetryInterceptor(onCollision));
        advisor.setOrder(order);
        return advisor;
    }

    /** What only reads cannot collide, and need not pay. */
    private static final class Writes extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> target) {
            return method.isAnnotationPresent(TriedAgain.class)
                    || target.isAnnotationPresent(RestController.class)
                            && AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)
                            && !method.isAnnotationPresent(GetMapping.class)
                            && Arrays.stream(method.getParameterTypes()).noneMatch(Writes::canBeUsedUp);
        }

        /** The second time there would be nothing to read, and the call would succeed with nothing done. */
        private static boolean canBeUsedUp(Class<?> type) {
            return ServletRequest.class.isAssignableFrom(type)
                    || InputStream.class.isAssignableFrom(type)
                    || Reader.class.isAssignableFrom(type);
        }
    }
}
