package dev.understudy.alation.tag;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;

/**
 * Which object to tag.
 *
 * @param oid an id, or the key of an object such as a file
 */
@AlationJson
record TagSubjectInput(@NotBlank String oid, @NotBlank String otype) {}
