package dev.understudy.error;

/** A body of a media type that the endpoint does not read. */
public final class UnsupportedMedia extends Failure {

    public UnsupportedMedia(String mediaType) {
        super("Unsupported media type \"" + mediaType + "\" in request.");
    }

    /** @param advice what to send instead */
    public UnsupportedMedia(String mediaType, String advice) {
        super("Unsupported media type \"" + mediaType + "\" in request. " + advice);
    }
}
