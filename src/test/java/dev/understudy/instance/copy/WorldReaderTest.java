package dev.understudy.instance.copy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.error.BadRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class WorldReaderTest {

    @Test
    void aFileThatUnpacksToMoreThanAllowedIsNotReadOn() throws IOException {
        WorldReader reader = new WorldReader(packed("{\"format\": \"" + " ".repeat(2000) + "\"}"), 1000);

        assertThatThrownBy(reader::head)
                .isInstanceOf(BadRequest.class)
                .hasMessage("The file unpacks to more than 1000 bytes (understudy.instances.max-snapshot-size)");
    }

    private static InputStream packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
