package dev.understudy.alation.core.body;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter that takes the body: a record (JSON object or form), a list of records (JSON
 * array, or a form with items), a list of {@link BulkItem}s, any JSON, or one of these as it was {@link Sent}. What does not fit
 * the record is refused field by field in the words of Django REST Framework; see {@link RecordReader}.
 */
@RequestBody
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Body {

    /** As what the bytes are read. */
    enum Reading {
        /** As their media type says. */
        AS_SENT,
        /** As JSON, whatever media type they come with. */
        AS_JSON,
        /** As a form; anything else says nothing. */
        AS_FORM
    }

    Reading reading() default Reading.AS_SENT;

    /** Whether one object may stand for a list of one. */
    boolean orSingle() default false;

    /** Whether what is no list is told in a sentence, rather than as the error of a field. */
    boolean toldPlainly() default false;

    /**
     * Fields that the record has for other endpoints: here they are passed over like any that nobody knows. Of what stands in a field,
     * or in the items of a list there, it is told as {@code list.field}.
     */
    String[] ignored() default {};

    /** Whether a null is any JSON, and the endpoint says what is wrong with it; else nothing has been provided. */
    boolean orNull() default false;
}
