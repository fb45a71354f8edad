package dev.understudy.web.server;

import dev.understudy.access.Judgement;
import dev.understudy.logging.Redaction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Says of every call who made it, what it asked for, and how it was answered: in a line, and where logs are JSON in fields, under the names of the
 * Elastic Common Schema.
 */
@Component
final class AccessLog implements CallWatcher {

    /** @param accessLog whether each call is logged: who, what, status, bytes, milliseconds; without the secrets of its URL */
    @ConfigurationProperties("understudy.web")
    record Switch(@DefaultValue("false") boolean accessLog) {}

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    /** More of a URL is not shown. */
    private static final int LONGEST = 2000;

    private final Switch settings;

    AccessLog(Switch settings) {
        this.settings = settings;
    }

    @Override
    public boolean isOn() {
        return settings.accessLog();
    }

    @Override
    public void answered(AnsweredCall call) {
        String url = shown(call.url());
        LoggingEventBuilder event = LOG.atInfo()
                .addKeyValue("client.ip", call.client())
                .addKeyValue("http.request.method", call.method())
                .addKeyValue("url.original", url)
                .addKeyValue("http.response.status_code", call.status())
                .addKeyValue("http.response.body.bytes", call.bytes())
                .addKeyValue("event.duration", call.time().toNanos());
        add(event, "understudy.instance", call.instance());
        add(event, call.judgement());
        event.log(
                "{} \"{} {} {}\" {} {} {} ms",
                call.client(),
                call.method(),
                url,
                call.protocol(),
                call.status(),
                call.bytes(),
                call.time().toMillis());
    }

    private static void add(LoggingEventBuilder event, Judgement judgement) {
        add(event, "understudy.family", judgement.family());
        add(event, "understudy.row", judgement.row());
        add(event, "understudy.role", judgement.role());
        add(event, "understudy.verdict", judgement.verdict().name().toLowerCase(Locale.ROOT));
    }

    private static void add(LoggingEventBuilder event, String name, @Nullable Object value) {
        if (value != null) {
            event.addKeyValue(name, value);
        }
    }

    private static String shown(String url) {
        return Redaction.of(url.substring(0, Math.min(url.length(), LONGEST)));
    }
}
