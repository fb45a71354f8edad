package dev.understudy.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class LastAnswersTest {

    private final LastAnswers answers = new LastAnswers();

    @Test
    void theServerEndsWhenTheLastOfThemHasLeft() {
        answers.start();
        answers.begins();
        answers.begins();
        CompletableFuture<Void> end = CompletableFuture.runAsync(answers::stop);
        await().until(() -> !answers.isRunning());
        answers.hasLeft();
        assertThat(end).isNotDone();

        answers.hasLeft();

        assertThat(end).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void thatIsBehindTheWaitForServletsAndBeforeConnectionsAreClosed() {
        assertThat(answers.getPhase())
                .isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE)
                .isGreaterThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
}
