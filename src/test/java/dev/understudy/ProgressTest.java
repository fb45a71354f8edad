package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;

/** What is said while a start takes long. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class ProgressTest {

    /** The servers of other tests say more seconds. */
    private static final String LINE = "Understudy is starting; 0 s so far";

    @Test
    void aStartThatTakesLongSaysSo(CapturedOutput output) {
        new Progress(Duration.ofNanos(1)).start("any");

        assertThat(output).contains(LINE);
    }

    @Test
    void aQuickOneSaysNothing(CapturedOutput output) {
        new Progress(Duration.ofHours(1)).start("any");

        assertThat(output).doesNotContain(LINE);
    }

    @Test
    void whatIsMadeWhenTheServerIsReadySaysNothing(CapturedOutput output) {
        Progress progress = new Progress(Duration.ofNanos(1));
        progress.onApplicationEvent(new ApplicationReadyEvent(
                new SpringApplication(), new String[0], new GenericApplicationContext(), Duration.ZERO));

        progress.start("any");

        assertThat(output).doesNotContain(LINE);
    }
}
