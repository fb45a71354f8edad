package dev.understudy.error;

/** A body of a media type that the endpoint does not read. */
public final class UnsupportedMedia extends Failure {

    public UnsupportedMedia(String mediaType) {
        super("Unsupported media type \"" + mediaType + "\" in request.");
    }

    private UnsupportedMedia(String mediaType, String advice) {
        super("Unsupported media type \"" + mediaType + "\" in request. " + advice);
    }

    /** Of the control plane, which reads JSON and YAML. */
    public static UnsupportedMedia forControl(String mediaType) {
        return new UnsupportedMedia(mediaType, "Send Content-Type: application/json or application/yaml.");
    }
}
