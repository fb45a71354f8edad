package dev.understudy.alation.core.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a {@link Body} whose JSON null counts as left out; without it, null is refused. Of a component that has to be
 * given, null is then as good as a value.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface MayBeNull {}
