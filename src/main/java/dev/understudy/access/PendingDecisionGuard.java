package dev.understudy.access;

import java.lang.reflect.Method;
import org.springframework.aop.AfterReturningAdvice;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sees to it that a call which leaves its {@link PendingDecision} unsettled fails, and that nothing of it remains. */
@Configuration(proxyBeanMethods = false)
class PendingDecisionGuard {

    /** Whoever opened the transaction: what fails here is rolled back. */
    @Bean
    static TransactionExecutionListener nothingIsCommittedWhilePending() {
        return new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                if (!transaction.isReadOnly()) {
                    PendingDecision.requireNone();
                }
            }
        };
    }

    /** Calls that only read, or use no transaction, do not succeed either. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor noCallSucceedsWhilePending() {
        AfterReturningAdvice check = (answer, method, arguments, controller) -> PendingDecision.requireNone();
        return new DefaultPointcutAdvisor(new Endpoints(), check);
    }

    private static final class Endpoints extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> target) {
            return target.isAnnotationPresent(RestController.class)
                    && AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
        }
    }
}
