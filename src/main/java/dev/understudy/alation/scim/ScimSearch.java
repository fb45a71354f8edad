package dev.understudy.alation.scim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is asked for with a body, since filters tell who people are and addresses are logged. */
record ScimSearch(
        @Nullable List<String> schemas,
        @Nullable String filter,
        @Nullable Long startIndex,
        @Nullable Long count,
        @Nullable List<String> attributes,
        @Nullable List<String> excludedAttributes) {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

    ScimQuery query() {
        if (schemas == null || !schemas.contains(SCHEMA)) {
            throw ScimFailure.invalidSyntax("Invalid schema uri. Must be SearchRequest.");
        }
        if (filter == null) {
            throw ScimFailure.invalidFilter("No filter query specified");
        }
        return new ScimQuery(filter, startIndex, count, attributes, excludedAttributes);
    }
}
