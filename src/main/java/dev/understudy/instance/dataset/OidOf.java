package dev.understudy.instance.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the id of an entry that counts within the type which stands beside it as {@code otype}; the entry must bring it along. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OidOf {

    /** The table, which has both as the columns {@code otype} and {@code oid}. */
    String value();
}
