package dev.understudy.matillion.web;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the parameter that takes the body: a String takes it raw, anything else is read from JSON. */
@RequestBody
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface MatillionBody {

    /** The media type the body must have; empty for any. */
    String type() default "";

    /** Whether there may be none; the parameter is null then. */
    boolean optional() default false;
}
