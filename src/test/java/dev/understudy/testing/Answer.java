package dev.understudy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, String head, String body, Duration time) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern PARTS = Pattern.compile("(?s)(HTTP/1\\.1 (\\d{3}) .*?)\r\n\r\n(.*)");

    /** Machines differ: whatever takes longer has hung. */
    private static final Duration HUNG = Duration.ofSeconds(20);

    /** What only frameworks, databases and the server itself would say. */
    private static final Pattern NOT_FOR_CLIENTS = Pattern.compile(
            "Tomcat|Whitelabel|Hibernate|Jackson|Lucene|Exception|\"timestamp\"|\\bat [a-z]+\\.[\\w.]+\\("
                    + "|\\b(java|javax|jakarta|org|com|tools|dev|net)\\.[a-z]\\w+\\.[\\w.]*[A-Z]"
                    + "|(?i:select .* from|insert into |jdbc|sqlstate|constraint \")");

    /** With status 0 if it is none. */
    public static Answer of(String answer, Duration time) {
        Matcher parts = PARTS.matcher(answer);
        return parts.matches()
                ? new Answer(Integer.parseInt(parts.group(2)), parts.group(1), parts.group(3), time)
                : new Answer(0, "", answer, time);
    }

    public boolean refused() {
        return status >= 400;
    }

    /** Whatever was asked, this holds. */
    public void check() {
        assertThat(status).as("status").isBetween(200, 499);
        if (refused()) { // what is in the catalog may well speak of SQL
            assertThat(body).doesNotContainPattern(NOT_FOR_CLIENTS);
        }
        assertThat(head).doesNotContainPattern("(?i)\nserver:");
        assertThat(isNoJson()).as("JSON is promised").isFalse();
        assertThat(time).isLessThan(HUNG);
    }

    /** Though it says so. HEAD and 304 have no body. */
    private boolean isNoJson() {
        return head.contains("application/json") && !body.isEmpty() && !parses();
    }

    private boolean parses() {
        try {
            return !JSON.readTree(body).isMissingNode();
        } catch (JacksonException broken) {
            return false;
        }
    }
}
