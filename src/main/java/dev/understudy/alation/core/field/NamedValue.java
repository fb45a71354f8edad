package dev.understudy.alation.core.field;

import dev.understudy.alation.core.web.AlationJson;

/**
 * A value as the families older than field ids show it.
 *
 * @param valueType the field's type in small letters, such as {@code picker}; of an object set, which has an entry for each
 *     member, the member's type
 * @param fieldName the field's singular name
 * @param value the value, or the member as an object with its link
 */
@AlationJson
public record NamedValue(String valueType, String fieldName, Object value) {

    /** A user who is a member of an object set. */
    @AlationJson
    record User(long id, String url, String displayName, String email, String username) {}

    /** Any other member. */
    @AlationJson
    record Member(long id, String url, String otype, String title) {}
}
