package dev.understudy.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the real server on a real port. All such tests share one server; each class has an instance of its own, which
 * is as new before every method. They are tagged, since they run on every database. A parameter of type {@link Client} is the way to call it,
 * one of type {@link Statements} tells what calls ask the database for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("api")
@ExtendWith(ServerExtension.class)
public @interface ApiTest {}
