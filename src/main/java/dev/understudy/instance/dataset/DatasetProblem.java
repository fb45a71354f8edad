package dev.understudy.instance.dataset;

/** A dataset document that cannot be used; the message names document, line and reason. */
public final class DatasetProblem extends RuntimeException {

    public DatasetProblem(String document, int line, String reason) {
        super("Dataset " + document + ", line " + line + ": " + reason);
    }

    public DatasetProblem(String message) {
        super(message);
    }
}
