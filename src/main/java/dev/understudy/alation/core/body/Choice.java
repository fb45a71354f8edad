package dev.understudy.alation.core.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text of a {@link Body} that is one of a few. It comes as it was sent, blanks and all, and whatever is no text as Python writes
 * it: whoever knows the choices says that it is none of them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Choice {}
