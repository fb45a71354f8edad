package dev.understudy.error;

/** A body of a media type that the endpoint does not read. */
public final class UnsupportedMedia extends Failure {

    public UnsupportedMedia(String mediaType) {
        super("Unsupported media type \"" + mediaType + "\" in request.");
    }
}
