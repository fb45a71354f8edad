package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What SCIM says of every resource.
 *
 * @param created absent of groups, as when they were changed is: nobody keeps it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Meta(
        String resourceType,
        @Nullable Instant created,
        @Nullable Instant lastModified,
        String location) {}
