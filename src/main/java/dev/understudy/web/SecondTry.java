package dev.understudy.web;

import dev.understudy.error.SqlStates;
import java.lang.reflect.Method;
import java.time.Duration;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Two calls that make the same thing at the same moment: both see that it is not there, and the database lets one of them in.
 * The other has been rolled back whole; done once more, it finds the thing and answers what it would have a moment later.
 */
@Configuration(proxyBeanMethods = false)
class SecondTry {

    private static final int TRIES = 5;

    /** Around the transaction, not within it. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor secondTryOfControllers() {
        MethodRetrySpec onCollision = new MethodRetrySpec(
                (method, failure) -> failure instanceof DataIntegrityViolationException && !SqlStates.unfit(failure)
                        || failure instanceof ConcurrencyFailureException,
                TRIES,
                Duration.ofMillis(1));
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(new Writes(), new SimpleRetryInterceptor(onCollision));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    /** What only reads cannot collide, and need not pay. */
    private static final class Writes extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> target) {
            return target.isAnnotationPresent(RestController.class)
                    && AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)
                    && !method.isAnnotationPresent(GetMapping.class);
        }
    }
}
