package dev.understudy.alation.core.body;

import dev.understudy.error.Malformed;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns the bytes of a JSON body into text as the codecs of Python do: strictly, with their words for what is no text, and without a
 * letter that is cut off at the end.
 */
final class PythonDecoder {

    private static final char REPLACEMENT = '\uFFFD';

    private PythonDecoder() {}

    /** The text; bytes that are none in this charset are refused. The lenient reader is much faster, and tells by a letter that is rare. */
    static String text(byte[] body, Charset charset) {
        String lenient = new String(body, charset);
        return lenient.indexOf(REPLACEMENT) < 0 ? lenient : strict(body, charset);
    }

    private static String strict(byte[] body, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(body.length * decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(bytes, text, false);
        if (result.isError()) {
            throw new Malformed(JsonComplaint.PREFIX + complaint(body, bytes.position(), result.length(), charset));
        }
        return text.flip().toString();
    }

    private static String complaint(byte[] body, int at, int length, Charset charset) {
        int first = body[at] & 0xFF;
        String one = " codec can't decode byte 0x%02x in position %d: ".formatted(first, at);
        if (charset.equals(StandardCharsets.UTF_8)) {
            boolean begins = first >= 0xC2 && first <= 0xF4;
            boolean single = length == 1 || isHalfOfPair(body, at);
            String several = " codec can't decode bytes in position %d-%d: ".formatted(at, at + length - 1);
            return "'utf-8'" + (single ? one : several) + (begins ? "invalid continuation byte" : "invalid start byte");
        }
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return "'ascii'" + one + "ordinal not in range(128)";
        }
        return charset.newEncoder().maxBytesPerChar() == 1
                ? "'charmap'" + one + "character maps to <undefined>"
                : "'" + charset.name().toLowerCase(Locale.ROOT).replace('-', '_') + "'" + one
                        + "illegal multibyte sequence";
    }

    /** Such letters are wrong from their second byte on, where Java counts all three. */
    private static boolean isHalfOfPair(byte[] body, int at) {
        return (body[at] & 0xFF) == 0xED && (body[at + 1] & 0xFF) >= 0xA0;
    }
}
