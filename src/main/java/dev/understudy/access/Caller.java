package dev.understudy.access;

/**
 * Who makes an Alation call. A controller takes it as a parameter; what the role may call has been settled by then.
 *
 * @param userId the {@code id} of the user as the user API shows it
 */
public record Caller(long userId, Role role) {

    /** Server Admins see private objects that are not theirs (permissions: object-level privacy). */
    public boolean seesEverything() {
        return role == Role.SERVER_ADMIN;
    }
}
