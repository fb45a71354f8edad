package dev.understudy.alation.core.web;

import dev.understudy.error.TooLarge;
import dev.understudy.web.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of one JSON object per line, read one line at a time whatever their length and media type. */
@Component
public class JsonLines {

    /** In characters: more than all fields of an object can hold, and little enough to be held many times. */
    private static final int LONGEST = 1024 * 1024;

    /** Of a line, brackets counted: so many are no object of the catalog, and take much more than its letters. */
    private static final int MOST_TOKENS = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Half of a pair, which no charset knows: it stands for bytes that are no text, and no line that holds it can be kept. */
    private static final String NO_TEXT = "\uD800";

    private final JsonMapper json;

    JsonLines(JsonMapper json) {
        JsonFactory factory = json.tokenStreamFactory();
        StreamReadConstraints limits = factory.streamReadConstraints()
                .rebuild()
                .maxTokenCount(MOST_TOKENS)
                .build();
        this.json = JsonMapper.builder(
                        factory.rebuild().streamReadConstraints(limits).build())
                .build();
    }

    /** What is done with a line; lines count from 1, blank ones included. */
    public interface Reader {

        /**
         * @param length of the line, in characters
         * @param object the object on the line, or null if there is none that can be read and kept
         */
        void line(int number, int length, @Nullable JsonNode object);
    }

    /** Reads to the end, telling the reader of each line that is not blank. */
    public void read(InputStream body, Charset charset, Reader reader) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, decoder(charset)));
        passOverMark(lines);
        int number = 0;
        for (String line = next(lines); line != null; line = next(lines)) {
            number++;
            if (!line.isBlank()) {
                reader.line(number, line.length(), object(line));
            }
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(NO_TEXT);
    }

    /** Some editors begin a text with a mark that tells the order of its bytes. */
    private static void passOverMark(BufferedReader lines) throws IOException {
        lines.mark(1);
        if (lines.read() != BYTE_ORDER_MARK) {
            lines.reset();
        }
    }

    /** The next line without its end, or null behind the last; one that would not end is not read to its end. */
    private static @Nullable String next(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = lines.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            line.append((char) letter);
            if (line.length() > LONGEST) {
                throw new TooLarge();
            }
            letter = lines.read();
        }
        return line.toString();
    }

    private @Nullable JsonNode object(String line) {
        try {
            JsonNode node = json.readTree(line);
            return node.isObject() && Texts.flaw(node).isEmpty() ? node : null;
        } catch (JacksonException broken) {
            return null;
        }
    }
}
