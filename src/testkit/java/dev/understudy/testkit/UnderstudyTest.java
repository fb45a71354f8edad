package dev.understudy.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that are given worlds: parameters of type {@link World}, and {@link Client}s {@link As} a role. Each test has a
 * world of its own, which begins as its dataset says and is gone afterwards, so tests may run beside each other. A world that is
 * taken in a constructor or before all tests is that of all tests of the class.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UnderstudyExtension.class)
public @interface UnderstudyTest {

    /** What worlds begin with: {@code starter}, {@code empty} or the document that the server was started with, which is the default. */
    String dataset() default "";

    /** What has to have been exercised of the role table in the end. */
    Coverage[] coverage() default {};
}
