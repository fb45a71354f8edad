package dev.understudy.alation.bi;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The formats of pictures, told by how the files begin. */
enum BiImageFormat {
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff"),
    GIF("image/gif", "47494638");

    private final String mediaType;
    private final byte[] beginning;

    BiImageFormat(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    static Optional<BiImageFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] file) {
        return file.length >= beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }
}
