package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What an instance was told is found with it. */
@ApiTest
class ToldTest {

    @Told("count")
    record Count(int of, Duration each, Instant since) {}

    @Told("words")
    record Words(String text) {}

    private static final Count FIRST = new Count(1, Duration.ofMillis(1), Instant.parse("2026-01-02T03:04:05.000006Z"));

    @Test
    void partsAreToldByThemselvesAndNobodysChangeIsLost(Client client, ApplicationContext server) throws Exception {
        Instances instances = server.getBean(Instances.class);
        InstanceSettings settings = server.getBean(InstanceSettings.class);
        Instance instance = instances.get(client.instance());
        assertThat(instance.setting(Count.class)).isNull();

        settings.tell(instance, Count.class, FIRST);
        assertThat(settings.tell(instance, Words.class, new Words("\u0131 am \"told\""))
                        .setting(Count.class))
                .isEqualTo(FIRST);
        Together.call(4, caller -> settings.retell(instance, Count.class, ToldTest::oneMore));

        Instance told = instances.get(client.instance());
        assertThat(told.setting(Count.class)).isEqualTo(new Count(5, FIRST.each(), FIRST.since()));
        assertThat(told.setting(Words.class)).isEqualTo(new Words("\u0131 am \"told\""));
        assertThat(told.setting(Words.class))
                .isSameAs(instances.get(client.instance()).setting(Words.class));

        assertThat(settings.tell(instance, Count.class, null).settings())
                .isEqualTo("{\"words\":{\"text\":\"\u0131 am \\\"told\\\"\"}}");
        instances.reset(client.instance());
        assertThat(instances.get(client.instance()).settings()).isNull();
    }

    private static Count oneMore(Count before) {
        return new Count(before.of() + 1, before.each(), before.since());
    }
}
