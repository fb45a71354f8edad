package dev.understudy.alation.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients write of any object in a data source. What a POST leaves out is as if it had never been said, what a PATCH does stays. */
interface ObjectInput {

    /** What only a PATCH has: {@link #id} and, of field values, what is done with them. */
    String ID = "id";

    String OP = "custom_fields.op";

    /** Only a PATCH names objects so. */
    @Nullable
    Long id();

    @Nullable
    String key();

    @Nullable
    String title();

    @Nullable
    String description();

    @Nullable
    List<ValueInput> customFields();
}
