package dev.understudy.alation.logicalmetadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an upload remembers of what it has made. */
class UploadReportTest {

    private static UploadReport ofMade(int count, boolean byId) {
        UploadOptions options = new UploadOptions(List.of("article"), List.of(), true, false, byId);
        UploadReport all = new UploadReport(options);
        for (int i = 0; i < count; i++) {
            UploadReport part = new UploadReport(options);
            part.created("Article " + i, new ObjectRef("article", i));
            all.add(part);
        }
        return all;
    }

    @Test
    void theFirstHundredThousandAreToldByTitleAndAllAreCounted() {
        UploadV2Payload told = ofMade(100_001, true).payloadWithIds();

        assertThat(told.newObjects()).isEqualTo(100_001);
        assertThat(told.createdArticles())
                .hasSize(100_000)
                .containsEntry("Article 99999", 99_999L)
                .doesNotContainKey("Article 100000");
    }

    @Test
    void whereNoIdsAreToldNoneIsKept() {
        assertThat(ofMade(3, false).payload().newObjects()).isEqualTo(3);
        assertThat(ofMade(3, false).payloadWithIds().createdArticles()).isEmpty();
    }
}
