package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where rows end, as readers of CSV see it. */
class BoundedRowsTest {

    private static final String ALMOST = ",".repeat(19_999);

    private static long read(String text) throws IOException {
        return new BoundedRows(new StringReader(text), ',').transferTo(Writer.nullWriter());
    }

    @Test
    void separatorsAndEndsWithinTextsAreNone() throws IOException {
        String text = ALMOST + "\"" + ALMOST + "\n\"\"," + ALMOST + "\"\n" + ALMOST;

        assertThat(read(text)).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\"\n\",", "\"\"\"\n\",", "x\"x,"})
    void aRowOfMoreBreaksOff(String more) {
        assertThatIOException().isThrownBy(() -> read(ALMOST + more)).withMessage("A row has more than 20000 cells");
    }
}
