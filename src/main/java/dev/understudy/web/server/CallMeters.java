package dev.understudy.web.server;

import dev.understudy.access.Judgement;
import dev.understudy.metrics.MeterSource;
import dev.understudy.metrics.MetricsProperties;
import dev.understudy.web.WaitingCalls;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Counts calls by what the role table says of them, and tells how long they took. */
@Component
final class CallMeters implements CallWatcher, MeterSource {

    private final MetricsProperties settings;
    private final WaitingCalls waiting;
    private final Supplier<Meters> meters = SingletonSupplier.of(Meters::new);

    CallMeters(MetricsProperties settings, WaitingCalls waiting) {
        this.settings = settings;
        this.waiting = waiting;
    }

    @Override
    public boolean isOn() {
        return settings.enabled();
    }

    @Override
    public void answered(AnsweredCall call) {
        meters.get().count(call);
    }

    @Override
    public void addTo(PrometheusRegistry registry) {
        registry.register(meters.get().calls);
        registry.register(meters.get().seconds);
        registry.register(GaugeWithCallback.builder()
                .name("understudy_waiting_calls")
                .help(
                        "Calls that wait for more of their body, for their turn with a large one, or since a fault delays them")
                .callback(gauge -> gauge.call(waiting.count()))
                .build());
    }

    /** A class of its own, which is not even loaded as long as nobody counts. */
    private static final class Meters {

        final Counter calls = Counter.builder()
                .name("understudy_requests")
                .help("Answered calls, by family of the role table, role of the caller, verdict and class of status")
                .labelNames("family", "role", "verdict", "status")
                .withoutExemplars()
                .build();

        final Histogram seconds = Histogram.builder()
                .name("understudy_request_seconds")
                .help("How long calls took, by family")
                .labelNames("family")
                .classicOnly()
                .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
                .withoutExemplars()
                .build();

        void count(AnsweredCall call) {
            Judgement judgement = call.judgement();
            calls.labelValues(
                            judgement.family(),
                            Objects.requireNonNullElse(judgement.role(), ""),
                            judgement.verdict().name().toLowerCase(Locale.ROOT),
                            call.status().isPresent() ? call.status().getAsInt() / 100 + "xx" : "")
                    .inc();
            seconds.labelValues(judgement.family()).observe(call.time().toNanos() / 1e9);
        }
    }
}
