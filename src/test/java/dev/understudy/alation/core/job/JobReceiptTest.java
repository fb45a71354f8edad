package dev.understudy.alation.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The shapes of the answers that announce jobs: each family has one of them. */
class JobReceiptTest {

    private static final Instant STARTED = Instant.parse("2024-03-01T09:30:00Z");
    private final JsonMapper json = JsonMapper.builder().build();
    private final Job job = new Job(
            "MetadataExtraction#7",
            Job.Outcome.SUCCESSFUL,
            "",
            null,
            JsonNodeFactory.instance.arrayNode(),
            STARTED,
            STARTED);

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void eachProducerHasItsShape() {
        assertThat(json.writeValueAsString(JobReceipt.id(job))).isEqualTo("{\"job_id\":0}");
        assertThat(json.writeValueAsString(JobReceipt.idWithLink(job)))
                .isEqualTo("{\"job_id\":0,\"href\":\"/api/v1/bulk_metadata/job/?id=0\"}");
        assertThat(json.writeValueAsString(JobReceipt.links(job)))
                .isEqualTo("{\"job\":{\"id\":0,\"url\":\"/api/job/0/\",\"errors_url\":\"/api/job_error/?job_id=0\"}}");
        assertThat(json.writeValueAsString(JobReceipt.name(job))).isEqualTo("{\"job_name\":\"MetadataExtraction#7\"}");
    }

    @Test
    void aTaskLinksAbsolutely() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName("catalog.test");
        request.setServerPort(8080);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        String task = json.writeValueAsString(JobReceipt.task(job, "BUSINESS_POLICY_BULK_CREATE"));

        assertThat(task)
                .contains(
                        "\"id\":0",
                        "\"type\":\"BUSINESS_POLICY_BULK_CREATE\"",
                        "\"state\":\"QUEUED\"",
                        "\"status\":\"NA\"",
                        "\"version\":\"V1\"")
                .contains("{\"rel\":\"status\",\"href\":\"http://catalog.test:8080/api/v1/bulk_metadata/job/?id=0\"}")
                .contains("{\"rel\":\"info\",\"href\":\"http://catalog.test:8080/api/job/0/\"}")
                .contains("{\"rel\":\"errors\",\"href\":\"http://catalog.test:8080/api/job_error/?job_id=0\"}")
                .doesNotContain("ts_created");
    }

    @Test
    void aTaskThatIsNoJobHasAUuidAndALinkOfItsOwn() {
        UUID id = UUID.fromString("5f3c8f0e-0c5d-4d0e-9f55-6a5c1b7f1d2a");

        assertThat(json.writeValueAsString(JobReceipt.task(id, "COMMIT_TO_CATALOG", STARTED, "http://x/y")))
                .contains(
                        "\"id\":\"" + id + "\"",
                        "\"ts_created\"",
                        "\"links\":[{\"rel\":\"info and status\",\"href\":\"http://x/y\"}]")
                .doesNotContain("\"status\"", "ts_started", "version");
    }

    @Test
    void messagesTellSecondsAndTimeToTheMicrosecond() {
        assertThat(Jobs.message("finished", STARTED, STARTED.plus(Duration.ofNanos(241_007_000))))
                .isEqualTo("Job finished in 0.241007 seconds at 2024-03-01 09:30:00.241007+00:00");
    }
}
