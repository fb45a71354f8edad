package dev.understudy.metrics;

import dev.understudy.error.Unrouted;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Prometheus reads the meters, if they are on; otherwise there is nothing. */
@RestController
class MetricsController {

    private final MetricsProperties settings;
    private final List<MeterSource> sources;
    private final Supplier<PrometheusRegistry> registry = SingletonSupplier.of(this::registry);

    MetricsController(MetricsProperties settings, List<MeterSource> sources) {
        this.settings = settings;
        this.sources = sources;
    }

    @Operation(hidden = true)
    @GetMapping("/actuator/prometheus")
    ResponseEntity<byte[]> meters() throws IOException {
        if (!settings.enabled()) {
            throw new Unrouted();
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.get().scrape(), EscapingScheme.DEFAULT);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, PrometheusTextFormatWriter.CONTENT_TYPE)
                .body(text.toByteArray());
    }

    private PrometheusRegistry registry() {
        PrometheusRegistry all = new PrometheusRegistry();
        JvmMetrics.builder().register(all);
        sources.forEach(source -> source.addTo(all));
        return all;
    }
}
