package dev.understudy.journal;

import dev.understudy.logging.BodyRedaction;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The beginning of a body that passes by. */
final class Beginning {

    /** More is not kept of one. */
    private static final int MOST = 16 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;

    void add(byte[] bytes, int from, int count) {
        kept.write(bytes, from, Math.min(count, MOST - kept.size()));
        length += count;
    }

    void add(int octet) {
        add(new byte[] {(byte) octet}, 0, 1);
    }

    void forget() {
        kept.reset();
        length = 0;
    }

    /** As a text without secrets; of what is no text, how long it is. */
    @Nullable
    String text() {
        if (length == 0) {
            return null;
        }
        boolean whole = length == kept.size();
        String text = decoded(whole);
        return text == null
                ? "(" + length + " bytes)"
                : BodyRedaction.of(text) + (whole ? "" : "… (" + length + " bytes)");
    }

    /** What is cut may end within a letter. */
    private @Nullable String decoded(boolean whole) {
        try {
            String text = whole
                    ? StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(kept.toByteArray()))
                            .toString()
                    : kept.toString(StandardCharsets.UTF_8);
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
