package dev.understudy.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much of the role table has to have been exercised when the tests of a class have run, by them and those before: a cell is
 * exercised when a call has been judged by it.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Coverage {

    /** In per cent of the cells. */
    int minimum();

    /** Which rows count, such as {@code 15-20,33}; all if it is left out. */
    String rows() default "";
}
