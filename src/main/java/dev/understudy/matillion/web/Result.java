package dev.understudy.matillion.web;

/**
 * The answer to a write, and to anything that fails. Clients branch on {@code success}, not on the status, and print the rest.
 *
 * @param id -1 for "no id"; updates of a permission say 0, what is done to projects has real ids
 */
public record Result(boolean success, String msg, long id) {

    private static final int NO_ID = -1;

    public static Result success(String msg) {
        return success(msg, NO_ID);
    }

    public static Result success(String msg, long id) {
        return new Result(true, msg, id);
    }

    public static Result failure(String msg) {
        return new Result(false, msg, NO_ID);
    }
}
