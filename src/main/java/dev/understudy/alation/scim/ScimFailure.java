package dev.understudy.alation.scim;

import dev.understudy.error.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What SCIM has a word of its own for (RFC 7644, table 9), or a status. */
final class ScimFailure extends Failure {

    private final HttpStatus status;
    private final @Nullable String scimType;

    private ScimFailure(HttpStatus status, @Nullable String scimType, String detail) {
        super(detail);
        this.status = status;
        this.scimType = scimType;
    }

    static ScimFailure bad(@Nullable String scimType, String detail) {
        return new ScimFailure(HttpStatus.BAD_REQUEST, scimType, detail);
    }

    static ScimFailure invalidFilter(String detail) {
        return bad("invalidFilter", detail);
    }

    static ScimFailure invalidPath(String detail) {
        return bad("invalidPath", detail);
    }

    static ScimFailure invalidSyntax(String detail) {
        return bad("invalidSyntax", detail);
    }

    static ScimFailure invalidValue(String detail) {
        return bad("invalidValue", detail);
    }

    static ScimFailure mutability(String detail) {
        return bad("mutability", detail);
    }

    static ScimFailure noTarget(String detail) {
        return bad("noTarget", detail);
    }

    static ScimFailure notImplemented() {
        return new ScimFailure(HttpStatus.NOT_IMPLEMENTED, null, "This is not implemented");
    }

    HttpStatus status() {
        return status;
    }

    @Nullable
    String scimType() {
        return scimType;
    }
}
