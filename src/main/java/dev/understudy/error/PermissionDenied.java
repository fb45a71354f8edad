package dev.understudy.error;

/** A known caller whose role, or whose relation to the object, does not allow the call. */
public final class PermissionDenied extends Failure {

    public PermissionDenied() {
        this("You do not have permission to perform this action.");
    }

    public PermissionDenied(String reason) {
        super(reason);
    }
}
