package dev.understudy.error;

/** Words failures for the paths of one API. */
public interface ErrorSurface {

    /** Whether this API speaks on the path, given in canonical form. */
    boolean covers(String path);

    /** How this API puts the failure; anything it does not know is an internal error. */
    Answer word(Exception failure, String path);
}
