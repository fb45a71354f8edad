package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A member of a group, or a group of a user.
 *
 * @param value its id
 * @param ref where it is
 * @param display what it is called
 */
record Reference(String value, @JsonProperty("$ref") String ref, String display) {}
