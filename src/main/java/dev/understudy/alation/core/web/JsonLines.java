package dev.understudy.alation.core.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of one JSON object per line, read one line at a time whatever their length and media type. */
@Component
public class JsonLines {

    private final JsonMapper json;

    JsonLines(JsonMapper json) {
        this.json = json;
    }

    /** What is done with a line; lines count from 1, blank ones included. */
    public interface Reader {

        /** @param object the object on the line, or null if there is none that can be read */
        void line(int number, @Nullable JsonNode object);
    }

    /** Reads to the end, telling the reader of each line that is not blank. */
    public void read(InputStream body, Reader reader) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                reader.line(number, object(line));
            }
        }
    }

    private @Nullable JsonNode object(String line) {
        try {
            JsonNode node = json.readTree(line);
            return node.isObject() ? node : null;
        } catch (JacksonException broken) {
            return null;
        }
    }
}
