package dev.understudy.database;

/** Why the server cannot start on its database, in words for whoever starts it. */
public class DatabaseProblem extends RuntimeException {

    private final String action;

    /** @param action what can be done about it */
    public DatabaseProblem(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
