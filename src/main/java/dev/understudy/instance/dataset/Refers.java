package dev.understudy.instance.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the id of an entry of some section, or a list of such ids: where neither the document nor the instance has it, the entry that
 * names it is refused. What a foreign key looks after needs no mark.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Refers {

    /** The section. Where its ids count within a type, the type stands in the component {@code otype} beside the id. */
    String value();

    /** What a column of the entry's row must hold, such as {@code is_virtual=false}; empty for anything. */
    String where() default "";
}
