package dev.understudy.alation.datasource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.alation.core.source.Extraction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void nothingIsMigratedWhileMetadataIsExtracted() {
        Extraction running = new Extraction(true, null, false, List.of(), List.of(), List.of(), false, "", false);

        assertThatThrownBy(() -> Migration.refuseRunning(Map.of(8L, Extraction.NONE, 9L, running)))
                .hasMessageContaining("Metadata extraction is running for the data source with id 9.");
        assertThatCode(() -> Migration.refuseRunning(Map.of(8L, Extraction.NONE)))
                .doesNotThrowAnyException();
    }
}
