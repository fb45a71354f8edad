package dev.understudy.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An endpoint that only reads. Its statements share one connection, but nothing is begun or committed: each sees what is there when it
 * is run, as in a transaction that reads what has been committed. It may ask for entities, which share the connection, too; one that
 * does not never wakes Hibernate.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(transactionManager = Reading.MANAGER, propagation = Propagation.SUPPORTS, readOnly = true)
public @interface ReadOnly {}
