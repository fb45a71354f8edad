package dev.understudy.instance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of what an instance can be told to do otherwise than usual: a record in the room that obeys it, which becomes JSON and comes
 * back from it. A request finds it with its instance, on every replica; a reset forgets it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Told {

    /** The key of the part, by which it is kept. */
    String value();
}
