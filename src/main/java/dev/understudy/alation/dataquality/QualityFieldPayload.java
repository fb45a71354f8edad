package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field as clients see it.
 *
 * @param key what is called {@code field_key} where it is written
 * @param description as a text
 * @param type what its values are said to be
 */
@AlationJson
record QualityFieldPayload(
        String key, String name, @Nullable String description, QualityFieldType type, Instant tsCreated) {}
