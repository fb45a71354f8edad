package dev.understudy.instance;

/** A database whose schemas were made by another version of the server. */
final class OtherVersion extends RuntimeException {

    OtherVersion(int found, int known) {
        super(
                "The database was written by another version of Understudy: its schemas are of version %d, this server's are of version %d"
                        .formatted(found, known));
    }
}
