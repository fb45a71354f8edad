package dev.understudy.alation.core.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How times are written: always with six digits behind the second, since clients read a whole second as no time at all. */
@Component
public class Timestamps extends SimpleModule {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);
    private static final DateTimeFormatter IN_MESSAGES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT);

    Timestamps() {
        super("timestamps");
        addSerializer(Instant.class, new StdSerializer<>(Instant.class) {
            @Override
            public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
                json.writeString(iso(time));
            }
        });
    }

    /** As in fields: {@code 2024-03-01T09:30:00.120031Z}. */
    public static String iso(Instant time) {
        return ISO.format(time.atOffset(ZoneOffset.UTC));
    }

    /** As in the messages of jobs: {@code 2024-03-01 09:30:00.120031+00:00}. */
    public static String inMessage(Instant time) {
        return IN_MESSAGES.format(time.atOffset(ZoneOffset.UTC));
    }
}
