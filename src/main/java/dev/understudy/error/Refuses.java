package dev.understudy.error;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/**
 * Says in the documents of an endpoint what it refuses, beside what follows from its path, its caller and its body. What several endpoints
 * refuse alike is an annotation of their own that carries these.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Repeatable(Refuses.Several.class)
public @interface Refuses {

    HttpStatus status() default HttpStatus.BAD_REQUEST;

    /** Who makes it finds the example by this name. */
    String mistake();

    /** What is answered to it, for example. */
    String says();

    /** What an endpoint refuses in several ways. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface Several {
        Refuses[] value();
    }
}
