package dev.understudy.web.server;

import dev.understudy.access.Judgement;
import dev.understudy.logging.Redaction;
import dev.understudy.web.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        LoggingEventBuilder event = LOG.atInfo();
        for (Map.Entry<String, Object> field : fields(call, url).entrySet()) {
            event = event.addKeyValue(field.getKey(), field.getValue());
        }
        event.log(
                "{} \"{} {} {}\" {} {} {} ms",
                call.client(),
                call.method(),
                url,
                call.protocol(),
                call.status().isPresent() ? call.status().getAsInt() : "-",
                call.bytes(),
                call.time().toMillis());
    }

    private static Map<String, Object> fields(AnsweredCall call, String url) {
        Judgement judgement = call.judgement();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("client.ip", call.client());
        fields.put("http.request.method", call.method());
        fields.put("url.original", url);
        call.status().ifPresent(status -> fields.put("http.response.status_code", status));
        fields.put("http.response.body.bytes", call.bytes());
        fields.put("event.duration", call.time().toNanos());
        putKnown(fields, "understudy.instance", call.instance());
        fields.put("understudy.family", judgement.family());
        putKnown(fields, "understudy.row", judgement.row());
        putKnown(fields, "understudy.role", judgement.role());
        fields.put("understudy.verdict", judgement.verdict().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private static void putKnown(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String shown(String url) {
        return Redaction.ofUrl(Texts.beginning(url, LONGEST));
    }
}
