package dev.understudy.instance.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the id of an entry: where it is left out, the entry gets the next one that the table has to give. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface IdOf {

    /** The table. */
    String value();
}
